#ifdef __linux__
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#else
#include <stdio.h>
#endif

#include "CExchange.h"

int exchange_names(const char *one, const char *other) {
#ifdef __linux__
  // By number: older C libraries have no function for it. 2 is RENAME_EXCHANGE.
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2U);
#else
  return renamex_np(one, other, RENAME_SWAP);
#endif
}
