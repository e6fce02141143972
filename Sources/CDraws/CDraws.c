#include "CDraws.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// The same digits on every processor: no product is added without being rounded.
#pragma STDC FP_CONTRACT OFF

#define INLINED static inline __attribute__((always_inline))

typedef float Singles __attribute__((vector_size(32)));
typedef int32_t Marks __attribute__((vector_size(32)));
typedef double Doubles __attribute__((vector_size(64)));
typedef int16_t Smalls __attribute__((vector_size(32)));

// Eight marks of all ones or none as bits.
INLINED unsigned bits(const Marks *marks) {
  unsigned bits = 0;
  for (int lane = 0; lane < 8; lane++) bits |= (unsigned)((*marks)[lane] & 1 << lane);
  return bits;
}

// Marks where the noise of adding points one by one might reach the 15th digit: `sums` is Σ sⱼ and the first child's.
INLINED void markNoisy(const Singles *sum, const Singles *sums, Marks *marks) {
  Singles powers = (Singles){} + 1;
  for (float power = 10; power <= 100000; power *= 10) {
    const Marks reaches = *sum >= power;
    powers = (Singles)(((Marks)((Singles){} + power) & reaches) | ((Marks)powers & ~reaches));
  }
  *marks |= (*sum + *sums) > powers * 44;
}

INLINED bool add(const struct WholeSums *given, unsigned (*bitsOf)(const Marks *)) {
  const struct WholeSums sums = *given;
  // Adding and taking it away leaves the nearest whole number.
  const Singles magic = (Singles){} + 12582912;
  const Marks withoutSign = (Marks){} + 0x7FFFFFFF;
  const Marks limit = (Marks)((Singles){} + sums.nearHalf);
  unsigned any = 0;
  for (ptrdiff_t row = 0; row < sums.stride; row += 8) {
    Singles sum = {}, running = {};
    Marks furthest = {};
    const float *from = sums.singles + row;
    for (ptrdiff_t child = 0; child < sums.childCount; child++, from += sums.stride) {
      const Singles scaled = *(const Singles *)from * sums.factors[child];
      const Singles whole = (scaled + magic) - magic;
      // Figures above 0 stand in the order of their bits.
      const Marks distance = (Marks)(scaled - whole) & withoutSign;
      furthest = __builtin_elementwise_max(furthest, distance);
      sum += whole;
      if (sums.isLong) running += sum;
    }
    Marks isUnsure = furthest > limit;
    if (sums.isLong) markNoisy(&sum, &running, &isUnsure);
    const unsigned unsure = bitsOf(&isUnsure);
    sums.unsure[row / 8] = (uint8_t)unsure;
    any |= unsure;
    if (sums.top) *(Singles *)(sums.top + row) += (Singles)((Marks)sum & ~isUnsure);
    if (sums.points) *(Doubles *)(sums.points + row) = __builtin_convertvector(sum, Doubles) / sums.scale;
  }
  return any != 0;
}

// 64 figures at a time are held against each of all.
INLINED void count(const int16_t *figures, ptrdiff_t count, int16_t *ahead) {
  for (ptrdiff_t first = 0; first < count; first += 64) {
    Smalls own[4], before[4] = {};
    for (int part = 0; part < 4; part++) __builtin_memcpy(&own[part], figures + first + 16 * part, 32);
    for (ptrdiff_t other = 0; other < count; other++) {
      const Smalls theirs = figures[other] - (Smalls){};
      for (int part = 0; part < 4; part++) before[part] -= theirs > own[part];
    }
    for (int part = 0; part < 4; part++) __builtin_memcpy(ahead + first + 16 * part, &before[part], 32);
  }
}

bool addWholesAnywhere(const struct WholeSums *sums) { return add(sums, bits); }

void countAheadAnywhere(const int16_t *figures, ptrdiff_t count_, int16_t *ahead) { count(figures, count_, ahead); }

#if defined(__x86_64__)

#define WITH_AVX2 __attribute__((target("avx2")))

INLINED WITH_AVX2 unsigned bitsWithAVX2(const Marks *marks) {
  return (unsigned)_mm256_movemask_ps(*(const __m256 *)marks);
}

WITH_AVX2 static bool addWholesWithAVX2(const struct WholeSums *sums) { return add(sums, bitsWithAVX2); }

WITH_AVX2 static void countAheadWithAVX2(const int16_t *figures, ptrdiff_t count_, int16_t *ahead) {
  count(figures, count_, ahead);
}

bool addWholes(const struct WholeSums *sums) {
  return __builtin_cpu_supports("avx2") ? addWholesWithAVX2(sums) : addWholesAnywhere(sums);
}

void countAhead(const int16_t *figures, ptrdiff_t count_, int16_t *ahead) {
  if (__builtin_cpu_supports("avx2")) {
    countAheadWithAVX2(figures, count_, ahead);
  } else {
    countAheadAnywhere(figures, count_, ahead);
  }
}

#else

bool addWholes(const struct WholeSums *sums) { return addWholesAnywhere(sums); }

void countAhead(const int16_t *figures, ptrdiff_t count_, int16_t *ahead) {
  countAheadAnywhere(figures, count_, ahead);
}

#endif
