// The innermost loops of draws of weights, on the widest registers that the processor has.
//
// Rows are units, in arrays with room for a multiple of 8 that begin where a wide register may be loaded (64 bytes). A
// set of rows has a bit for each: row 0 is the first bit of the first byte.
#ifndef BANGVANG_DRAWS_H
#define BANGVANG_DRAWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A loop on the widest registers that the processor has; on those of AVX2 at most, which most have; and in plain code. The
// latter two are for tests too: all give the same.
#define DRAW_LOOP(Result, name, ...) \
  Result name(__VA_ARGS__);          \
  Result name##OnAVX2(__VA_ARGS__);  \
  Result name##Anywhere(__VA_ARGS__);

// Points of the children of one group, as whole numbers: for each row the sum of singles × factor, each to the nearest
// whole number.
struct WholeSums {
  // child × row, `stride` rows a child: their achievements.
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
  // The rows whose sum is not certain; they are not added to `top`.
  uint8_t *unsure;
};

// Returns whether any row is unsure.
DRAW_LOOP(bool, addWholes, const struct WholeSums *sums)

// Figures times a factor, to the nearest of the numbers that are whole by a scale.
struct RoundedFigures {
  const double *figures;
  double factor;
  double scale;
  ptrdiff_t stride;
  // May be `figures`.
  double *rounded;
  // The rows that are not certain; they are left as they come from the factor.
  uint8_t *unsure;
};

// Returns whether any row is unsure: near a half.
DRAW_LOOP(bool, roundFigures, const struct RoundedFigures *figures)

// The same for figures that are whole by the scale but for noise, so that a row is unsure unless it is next to a whole
// number.
DRAW_LOOP(bool, snapFigures, const struct RoundedFigures *figures)

// Totals as whole numbers by a scale: sums times the share of their pattern, rounded, and adjustments, rounded again; at
// least 0, and 0 for rows without a total.
struct WholeTotals {
  // One of the two.
  const float *wholeSums;
  const double *sums;
  const double *shares;
  // Which share is a row's.
  const int32_t *patterns;
  const double *adjustments;
  // All ones or 0.
  const int32_t *hasTotal;
  ptrdiff_t stride;
  double scale;
  int32_t *wholes;
  // The same divided by the scale.
  double *totals;
  // Those near a half.
  uint8_t *unsure;
  // What products may not reach without sign, and whether one did: then nothing is certain.
  double limit;
  bool isTooLarge;
};

// Returns whether any row is unsure.
DRAW_LOOP(bool, addTotals, struct WholeTotals *totals)

// How many of the bounds, which rise, each figure reaches; 0 where there is no figure.
struct Grading {
  const int32_t *figures;
  // All ones or 0.
  const int32_t *hasFigure;
  const int32_t *bounds;
  ptrdiff_t boundCount;
  ptrdiff_t stride;
  int32_t *slots;
};

DRAW_LOOP(void, gradeFigures, const struct Grading *grading)

// The rows whose figure is the one sought.
DRAW_LOOP(void, markEqual, const int32_t *figures, ptrdiff_t stride, int32_t sought, uint8_t *rows)

// The rows whose figure is at least so much.
DRAW_LOOP(void, markAtLeast, const double *figures, ptrdiff_t stride, double least, uint8_t *rows)

// A row of figures and what it counts.
struct Product {
  const double *figures;
  const double *factor;
};

// Adds figures × factor up, product after product.
DRAW_LOOP(void, addProducts, const struct Product *products, ptrdiff_t count, ptrdiff_t stride, double *sums)

// Takes figures from 0 as small ones above the least of them, −1 where there is none. Returns false, and nothing of use,
// where they are too far apart.
DRAW_LOOP(bool, lowerFigures, const int32_t *figures, const int32_t *hasFigure, ptrdiff_t stride, int16_t *lowered)

// For each of `count` figures from 0 (−1: none) how many are greater. Both arrays have room for a multiple of 64, filled
// with −1 behind the last figure.
DRAW_LOOP(void, countAhead, const int16_t *figures, ptrdiff_t count, int16_t *ahead)

#endif
