#include "CDraws.h"

// The same digits on every processor: no product is added without being rounded.
#pragma STDC FP_CONTRACT OFF

#define INLINED static inline __attribute__((always_inline))

// Eight rows, and sixteen small ones: comparisons of wider ones give bits, of which no sum can be made at once.
typedef float Singles __attribute__((vector_size(32)));
typedef int32_t Marks __attribute__((vector_size(32)));
typedef double Doubles __attribute__((vector_size(64)));
typedef int64_t LongMarks __attribute__((vector_size(64)));
typedef int16_t Smalls __attribute__((vector_size(32)));
typedef int16_t EightSmalls __attribute__((vector_size(16)));
typedef bool Bits __attribute__((ext_vector_type(8)));

// The functions that do one of the loops below: `nameAnywhere` in plain code, and others for the registers of AVX2 and of
// AVX-512 where the processor has them. Each loop is told first whether there is one step for a product and a sum.
#if defined(__x86_64__)
#define ON_WIDEST(Result, name, parameters, ...)                                  \
  Result name##Anywhere parameters { return name##Rows(false, __VA_ARGS__); }     \
  __attribute__((target(AVX2))) static Result name##ByAVX2 parameters {           \
    return name##Rows(true, __VA_ARGS__);                                         \
  }                                                                               \
  __attribute__((target(AVX2 AVX512))) static Result name##ByAVX512 parameters {  \
    return name##Rows(true, __VA_ARGS__);                                         \
  }                                                                               \
  Result name##OnAVX2 parameters {                                                \
    return hasAVX2() ? name##ByAVX2(__VA_ARGS__) : name##Anywhere(__VA_ARGS__);   \
  }                                                                               \
  Result name parameters {                                                        \
    return hasAVX512() ? name##ByAVX512(__VA_ARGS__) : name##OnAVX2(__VA_ARGS__); \
  }
#define AVX2 "avx2,fma"
// With comparisons that give bits, for bytes too, and for registers of every width.
#define AVX512 ",avx512f,avx512bw,avx512dq,avx512vl"
INLINED bool hasAVX2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }
INLINED bool hasAVX512(void) {
  return hasAVX2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}
#else
#define ON_WIDEST(Result, name, parameters, ...)                              \
  Result name##Anywhere parameters { return name##Rows(false, __VA_ARGS__); } \
  Result name##OnAVX2 parameters { return name##Anywhere(__VA_ARGS__); }      \
  Result name parameters { return name##Anywhere(__VA_ARGS__); }
#endif

// Marks of all ones or none as bits.
#define BITS(marks) ((union { Bits bits; uint8_t byte; }){__builtin_convertvector(marks, Bits)}.byte)

// Adding and taking it away leaves the nearest whole number.
static const float magic = 12582912;
static const double longMagic = 6755399441055744;

// Figures divided by a scale, 10⁰ to 10⁶, to the nearest number, where it can be in three short steps instead of the
// processor's long one: what the quotient by the reciprocal leaves of the figure is exact, as it is a whole number of
// few digits by its last place, and puts the quotient right.
//
// Source: P. Markstein, IBM Journal of Research and Development 34 (1990). The last rounding could only go wrong next to
// the middle of two numbers, and figure ÷ 10ᵏ is never nearer to one than 1 ÷ (2 × 5ᵏ) of the last place. An infinite
// figure comes out as no number, and −0 as 0: callers leave out the one and never have the other.
INLINED void divide(bool fuses, Doubles *figures, double scale) {
  if (!fuses) {
    *figures /= scale;
    return;
  }
  const Doubles reciprocal = 1 / scale - (Doubles){}, quotient = *figures * reciprocal;
  const Doubles rest = __builtin_elementwise_fma(-quotient, scale - (Doubles){}, *figures);
  *figures = __builtin_elementwise_fma(rest, reciprocal, quotient);
}

// MARK: Points of groups

// Marks where the noise of adding points one by one might reach the 15th digit: `sums` is Σ sⱼ and the first child's.
INLINED void markNoisy(const Singles *sum, const Singles *sums, Marks *marks) {
  Singles powers = (Singles){} + 1;
  for (float power = 10; power <= 100000; power *= 10) {
    const Marks reaches = *sum >= power;
    powers = (Singles)(((Marks)((Singles){} + power) & reaches) | ((Marks)powers & ~reaches));
  }
  *marks |= (*sum + *sums) > powers * 44;
}

// Some groups of eight rows side by side, so that a factor is loaded once for all of them.
INLINED unsigned addEights(
    bool fuses, const struct WholeSums *given, ptrdiff_t row, const int eights, bool isLong) {
  const Marks withoutSign = (Marks){} + 0x7FFFFFFF;
  const Marks limit = (Marks)(given->nearHalf - (Singles){});
  Singles sum[4] = {}, running[4] = {};
  Marks furthest[4] = {};
  const float *from = given->singles + row;
  for (ptrdiff_t child = 0; child < given->childCount; child++, from += given->stride) {
    const Singles factor = given->factors[child] - (Singles){};
    for (int eight = 0; eight < eights; eight++) {
      const Singles scaled = ((const Singles *)from)[eight] * factor;
      const Singles whole = (scaled + magic) - magic;
      // Figures above 0 stand in the order of their bits.
      const Marks distance = (Marks)(scaled - whole) & withoutSign;
      furthest[eight] = __builtin_elementwise_max(furthest[eight], distance);
      sum[eight] += whole;
      if (isLong) running[eight] += sum[eight];
    }
  }
  unsigned any = 0;
  for (int eight = 0; eight < eights; eight++, row += 8) {
    Marks isUnsure = furthest[eight] > limit;
    if (isLong) markNoisy(&sum[eight], &running[eight], &isUnsure);
    const uint8_t unsure = BITS(isUnsure);
    given->unsure[row / 8] = unsure;
    any |= unsure;
    if (given->top) *(Singles *)(given->top + row) += (Singles)((Marks)sum[eight] & ~isUnsure);
    if (given->points) {
      Doubles *const points = (Doubles *)(given->points + row);
      *points = __builtin_convertvector(sum[eight], Doubles);
      divide(fuses, points, given->scale);
    }
  }
  return any;
}

INLINED bool addAll(bool fuses, const struct WholeSums sums, bool isLong) {
  unsigned any = 0;
  ptrdiff_t row = 0;
  for (; row + 32 <= sums.stride; row += 32) any |= addEights(fuses, &sums, row, 4, isLong);
  if (row + 16 <= sums.stride) {
    any |= addEights(fuses, &sums, row, 2, isLong);
    row += 16;
  }
  if (row < sums.stride) any |= addEights(fuses, &sums, row, 1, isLong);
  return any != 0;
}

INLINED bool addWholesRows(bool fuses, const struct WholeSums *sums) {
  return sums->isLong ? addAll(fuses, *sums, true) : addAll(fuses, *sums, false);
}

ON_WIDEST(bool, addWholes, (const struct WholeSums *sums), sums)

// MARK: Rounding

INLINED bool roundAll(bool fuses, const struct RoundedFigures given, bool snaps) {
  unsigned any = 0;
  for (ptrdiff_t row = 0; row < given.stride; row += 8) {
    const Doubles figures = *(const Doubles *)(given.figures + row) * given.factor;
    const Doubles scaled = figures * given.scale;
    Doubles whole = (scaled + longMagic) - longMagic;
    const Doubles distance = scaled - whole;
    const Doubles noise = scaled * 3e-16;
    // What is no number is not sure either.
    const LongMarks isUnsure = snaps ? ~(distance * distance <= noise * noise) : ~(distance * distance <= 0.249999);
    divide(fuses, &whole, given.scale);
    *(LongMarks *)(given.rounded + row) = ((LongMarks)figures & isUnsure) | ((LongMarks)whole & ~isUnsure);
    const uint8_t unsure = BITS(isUnsure);
    given.unsure[row / 8] = unsure;
    any |= unsure;
  }
  return any != 0;
}

INLINED bool roundFiguresRows(bool fuses, const struct RoundedFigures *figures) {
  return roundAll(fuses, *figures, false);
}

INLINED bool snapFiguresRows(bool fuses, const struct RoundedFigures *figures) {
  return roundAll(fuses, *figures, true);
}

ON_WIDEST(bool, roundFigures, (const struct RoundedFigures *figures), figures)
ON_WIDEST(bool, snapFigures, (const struct RoundedFigures *figures), figures)

// MARK: Totals and grades

INLINED bool addTotalsRows(bool fuses, struct WholeTotals *totals) {
  const struct WholeTotals given = *totals;
  unsigned any = 0, anyTooLarge = 0;
  for (ptrdiff_t row = 0; row < given.stride; row += 8) {
    const Doubles sums = given.wholeSums ? __builtin_convertvector(*(const Singles *)(given.wholeSums + row), Doubles)
                                         : *(const Doubles *)(given.sums + row);
    Doubles shares;
    for (int lane = 0; lane < 8; lane++) shares[lane] = given.shares[given.patterns[row + lane]];
    const Doubles base = sums * shares, wholeBase = (base + longMagic) - longMagic;
    const Doubles sought = wholeBase + *(const Doubles *)(given.adjustments + row);
    const Doubles whole = (sought + longMagic) - longMagic;
    const Doubles first = base - wholeBase, second = sought - whole;
    const LongMarks isUnsure = (first * first > 0.249999) | (second * second > 0.249999);
    const LongMarks isTooLarge = __builtin_elementwise_abs(base) >= given.limit;
    anyTooLarge |= BITS(isTooLarge);
    const Marks hasTotal = *(const Marks *)(given.hasTotal + row);
    // The whole number stands in the last bits of the sum.
    Marks last = __builtin_convertvector((LongMarks)(whole + longMagic), Marks);
    last = __builtin_elementwise_max(last, (Marks){}) & hasTotal;
    *(Marks *)(given.wholes + row) = last;
    Doubles *const points = (Doubles *)(given.totals + row);
    *points = __builtin_convertvector(last, Doubles);
    divide(fuses, points, given.scale);
    const uint8_t unsure = BITS(isUnsure);
    given.unsure[row / 8] = unsure;
    any |= unsure;
  }
  totals->isTooLarge = anyTooLarge != 0;
  return any != 0;
}

ON_WIDEST(bool, addTotals, (struct WholeTotals *totals), totals)

INLINED void gradeFiguresRows(bool fuses, const struct Grading *grading) {
  const struct Grading given = *grading;
  for (ptrdiff_t row = 0; row < given.stride; row += 8) {
    const Marks figures = *(const Marks *)(given.figures + row);
    Marks reached = {};
    for (ptrdiff_t bound = 0; bound < given.boundCount; bound++) reached -= figures >= given.bounds[bound];
    *(Marks *)(given.slots + row) = reached & *(const Marks *)(given.hasFigure + row);
  }
}

ON_WIDEST(void, gradeFigures, (const struct Grading *grading), grading)

// MARK: Sets of rows

INLINED void markEqualRows(bool fuses, const int32_t *figures, ptrdiff_t stride, int32_t sought, uint8_t *rows) {
  for (ptrdiff_t row = 0; row < stride; row += 8) {
    const Marks marks = *(const Marks *)(figures + row) == sought;
    rows[row / 8] = BITS(marks);
  }
}

ON_WIDEST(
    void, markEqual, (const int32_t *figures, ptrdiff_t stride, int32_t sought, uint8_t *rows),
    figures, stride, sought, rows)

INLINED void markAtLeastRows(bool fuses, const double *figures, ptrdiff_t stride, double least, uint8_t *rows) {
  for (ptrdiff_t row = 0; row < stride; row += 8) {
    const LongMarks marks = *(const Doubles *)(figures + row) >= least;
    rows[row / 8] = BITS(marks);
  }
}

ON_WIDEST(
    void, markAtLeast, (const double *figures, ptrdiff_t stride, double least, uint8_t *rows),
    figures, stride, least, rows)

// MARK: Maxima

INLINED void addProductsRows(
    bool fuses, const struct Product *products, ptrdiff_t count, ptrdiff_t stride, double *sums) {
  for (ptrdiff_t row = 0; row < stride; row += 8) {
    Doubles sum = {};
    for (ptrdiff_t place = 0; place < count; place++)
      sum += *(const Doubles *)(products[place].figures + row) * *products[place].factor;
    *(Doubles *)(sums + row) = sum;
  }
}

ON_WIDEST(
    void, addProducts, (const struct Product *products, ptrdiff_t count, ptrdiff_t stride, double *sums),
    products, count, stride, sums)

// MARK: Ranks

INLINED bool lowerFiguresRows(
    bool fuses, const int32_t *figures, const int32_t *hasFigure, ptrdiff_t stride, int16_t *lowered) {
  Marks least = (Marks){} + INT32_MAX, most = {};
  for (ptrdiff_t row = 0; row < stride; row += 8) {
    const Marks own = *(const Marks *)(figures + row), has = *(const Marks *)(hasFigure + row);
    least = __builtin_elementwise_min(least, (own & has) | (INT32_MAX & ~has));
    most = __builtin_elementwise_max(most, own & has);
  }
  const int32_t from = __builtin_reduce_min(least);
  for (ptrdiff_t row = 0; row < stride; row += 8) {
    const Marks above = (*(const Marks *)(figures + row) - from) | ~*(const Marks *)(hasFigure + row);
    *(EightSmalls *)(lowered + row) = __builtin_convertvector(above, EightSmalls);
  }
  return __builtin_reduce_max(most) < (int64_t)from + INT16_MAX;
}

ON_WIDEST(
    bool, lowerFigures, (const int32_t *figures, const int32_t *hasFigure, ptrdiff_t stride, int16_t *lowered),
    figures, hasFigure, stride, lowered)

// 64 figures at a time are held against each of all.
INLINED void countAheadRows(bool fuses, const int16_t *figures, ptrdiff_t count, int16_t *ahead) {
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

ON_WIDEST(void, countAhead, (const int16_t *figures, ptrdiff_t count, int16_t *ahead), figures, count, ahead)
