#include "CFieldEnds.h"

#include "ByteMasks.h"

INLINED ptrdiff_t find(
    const uint8_t *text, ptrdiff_t start, ptrdiff_t limit, uint8_t separator, int32_t *ends, ptrdiff_t endCapacity,
    int32_t *rowEnds, ptrdiff_t rowCapacity, struct ByteMasks (*masksOf)(const uint8_t *, uint8_t),
    uint64_t (*spansOf)(uint64_t)) {
  ptrdiff_t count = 0, rows = 0;
  // Of the byte before: all ones where it lies in quotes, 1 where a field ends there, 1 where its quotes do.
  uint64_t inQuotes = 0, afterEnd = 1, afterQuote = 0;
  // Where there are quotes there will be more, and it costs less to reckon with them than to guess.
  uint64_t seenQuotes = 0;
  for (ptrdiff_t place = start; place < limit && count < endCapacity && rows < rowCapacity; place += 64) {
    const struct ByteMasks masks = masksOf(text + place, separator);
    uint64_t found = masks.separators | masks.lineFeeds;
    // Where it is not plain.
    uint64_t stray = 0;
    seenQuotes |= masks.quotes;
    if (seenQuotes) {
      const uint64_t inside = spansOf(masks.quotes) ^ inQuotes;
      const uint64_t opening = masks.quotes & inside, closing = masks.quotes & ~inside;
      found &= ~inside;
      stray = masks.lineFeeds & inside;
      stray |= opening & ~(found << 1 | afterEnd);
      stray |= (closing << 1 | afterQuote) & ~(found | masks.returns);
      inQuotes = 0 - (inside >> 63);
      afterQuote = closing >> 63;
    }
    if (masks.returns) {
      const uint64_t isFollowed = (uint64_t)(text[place + 64] == '\n') << 63;
      stray |= masks.returns & ~(masks.lineFeeds >> 1 | isFollowed);
    }
    afterEnd = found >> 63;
    if (__builtin_expect(limit - place < 64, 0)) stray |= ~(uint64_t)0 << (limit - place);
    // Only what lies before.
    if (stray) found &= (stray & (0 - stray)) - 1;

    // Eight at a time, so that it need not be asked after each whether there are more.
    int32_t *next = ends + count;
    for (uint64_t rest = found;;) {
      for (int number = 0; number < 8; number++) {
        next[number] = (int32_t)(place + (rest ? __builtin_ctzll(rest) : 64));
        rest &= rest - 1;
      }
      if (!rest) break;
      next += 8;
    }
    // Mostly none or one, so that it costs less to write one at any rate than to ask.
    uint64_t lines = masks.lineFeeds & found;
    do {
      rowEnds[rows] = (int32_t)(count + __builtin_popcountll(found & (lines ^ (lines - 1))));
      rows += lines != 0;
      lines &= lines - 1;
    } while (lines);
    if (stray) break;
    count += __builtin_popcountll(found);
  }
  return rows;
}

ptrdiff_t findFieldEndsAnywhere(
    const uint8_t *text, ptrdiff_t start, ptrdiff_t limit, uint8_t separator, int32_t *ends, ptrdiff_t endCapacity,
    int32_t *rowEnds, ptrdiff_t rowCapacity) {
  return find(text, start, limit, separator, ends, endCapacity, rowEnds, rowCapacity, byteMasks, quotedSpans);
}

#if defined(__x86_64__)

WITH_AVX2 static ptrdiff_t findFieldEndsWithAVX2(
    const uint8_t *text, ptrdiff_t start, ptrdiff_t limit, uint8_t separator, int32_t *ends, ptrdiff_t endCapacity,
    int32_t *rowEnds, ptrdiff_t rowCapacity) {
  return find(text, start, limit, separator, ends, endCapacity, rowEnds, rowCapacity, byteMasksWithAVX2,
      quotedSpansWithAVX2);
}

ptrdiff_t findFieldEnds(
    const uint8_t *text, ptrdiff_t start, ptrdiff_t limit, uint8_t separator, int32_t *ends, ptrdiff_t endCapacity,
    int32_t *rowEnds, ptrdiff_t rowCapacity) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") &&
                 __builtin_cpu_supports("pclmul")
             ? findFieldEndsWithAVX2(text, start, limit, separator, ends, endCapacity, rowEnds, rowCapacity)
             : findFieldEndsAnywhere(text, start, limit, separator, ends, endCapacity, rowEnds, rowCapacity);
}

#else

ptrdiff_t findFieldEnds(
    const uint8_t *text, ptrdiff_t start, ptrdiff_t limit, uint8_t separator, int32_t *ends, ptrdiff_t endCapacity,
    int32_t *rowEnds, ptrdiff_t rowCapacity) {
  return findFieldEndsAnywhere(text, start, limit, separator, ends, endCapacity, rowEnds, rowCapacity);
}

#endif
