// The two innermost loops of draws of weights, on the widest registers that the processor has.
#ifndef BANGVANG_DRAWS_H
#define BANGVANG_DRAWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Points of the children of one group, as whole numbers: for each row the sum of singles × factor, each to the nearest
// whole number.
struct WholeSums {
  // child × row, `stride` rows a child: their achievements. Aligned to 32 bytes, as all rows are.
  const float *singles;
  const float *factors;
  ptrdiff_t childCount;
  // Rows, a multiple of 8.
  ptrdiff_t stride;
  // How far a product may be from a whole number.
  float nearHalf;
  // Whether sums have to be looked at for noise in the 15th digit as well.
  bool isLong;
  // What the sums are added to, and where they stand divided by `scale`; NULL where they are not asked for.
  float *top;
  double *points;
  double scale;
  // A bit for each row whose sum is not certain; such rows are not added to `top`.
  uint8_t *unsure;
};

// Returns whether any row is unsure.
bool addWholes(const struct WholeSums *sums);

// For each of `count` figures from 0 (−1: none) how many are greater. Both arrays have room for a multiple of 64, filled
// with −1 behind the last figure.
void countAhead(const int16_t *figures, ptrdiff_t count, int16_t *ahead);

// The same in plain code, for processors without AVX2, and for tests.
bool addWholesAnywhere(const struct WholeSums *sums);
void countAheadAnywhere(const int16_t *figures, ptrdiff_t count, int16_t *ahead);

#endif
