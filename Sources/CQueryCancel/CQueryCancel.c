#include "CQueryCancel.h"

#include <errno.h>
#include <libpq-fe.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>

static _Atomic(void *) asking = NULL;

// PQcancel is made to be called from a signal handler: it takes no memory and no lock.
static void interrupted(int number) {
  int before = errno;
  char reason[256];
  void *cancel = atomic_load(&asking);
  if (cancel) PQcancel(cancel, reason, sizeof reason);
  // Then the program ends as it would have; the signal waits until this handler returns.
  signal(number, SIG_DFL);
  raise(number);
  errno = before;
}

static void handle(int number) {
  struct sigaction now;
  if (sigaction(number, NULL, &now) != 0 || (now.sa_flags & SA_SIGINFO) || now.sa_handler != SIG_DFL) return;
  struct sigaction new = {.sa_handler = interrupted};
  sigemptyset(&new.sa_mask);
  sigaction(number, &new, NULL);
}

void cancelQueryOnInterrupt(void *cancel) {
  atomic_store(&asking, cancel);
  handle(SIGINT);
  handle(SIGTERM);
  handle(SIGHUP);
}

void withdrawQueryCancel(void *cancel) {
  void *expected = cancel;
  atomic_compare_exchange_strong(&asking, &expected, NULL);
}
