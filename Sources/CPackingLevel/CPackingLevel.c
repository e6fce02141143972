// libxlsxwriter packs a workbook by way of minizip and zlib at zlib's usual level, which its interface cannot change, and
// that took two fifths of the time of writing one. So the program holds a function under the name of zlib's own, which
// passes everything on but another level where none was asked for: of two functions of one name, the program's comes
// before a library's. Where that is not so (macOS binds a library's calls to another library by both names), workbooks
// are as before: smaller, and slower to write.
#ifdef __linux__
#define _GNU_SOURCE
#include <dlfcn.h>
#include <zlib.h>

#include "CPackingLevel.h"

__attribute__((visibility("default"))) int deflateInit2_(
    z_streamp stream, int level, int method, int windowBits, int memoryLevel, int strategy, const char *version,
    int streamSize) {
  int (*zlibs)(z_streamp, int, int, int, int, int, const char *, int) =
      (int (*)(z_streamp, int, int, int, int, int, const char *, int))dlsym(RTLD_NEXT, "deflateInit2_");
  if (!zlibs) return Z_VERSION_ERROR;
  return zlibs(
      stream, level == Z_DEFAULT_COMPRESSION ? packingLevel : level, method, windowBits, memoryLevel, strategy, version,
      streamSize);
}
#endif
