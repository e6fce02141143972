// Which of 64 bytes are a separator, an LF, a CR or a quote: a bit each, the first byte lowest.
#ifndef BANGVANG_BYTE_MASKS_H
#define BANGVANG_BYTE_MASKS_H

#include <stdint.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#define INLINED static inline __attribute__((always_inline))

struct ByteMasks {
  uint64_t separators, lineFeeds, returns, quotes;
};

// From each quote up to the next one: each bit the sum of those up to it, without carrying.
INLINED uint64_t quotedSpans(uint64_t quotes) {
  for (int shift = 1; shift < 64; shift *= 2) quotes ^= quotes << shift;
  return quotes;
}

#if defined(__x86_64__)

INLINED uint64_t byteMaskOf16(const __m128i *bytes, char byte) {
  const __m128i wanted = _mm_set1_epi8(byte);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++)
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes[part], wanted)) << (16 * part);
  return mask;
}

INLINED struct ByteMasks byteMasks(const uint8_t *text, uint8_t separator) {
  __m128i bytes[4];
  for (int part = 0; part < 4; part++) bytes[part] = _mm_loadu_si128((const __m128i *)(text + 16 * part));
  return (struct ByteMasks){
      byteMaskOf16(bytes, (char)separator), byteMaskOf16(bytes, '\n'), byteMaskOf16(bytes, '\r'),
      byteMaskOf16(bytes, '"')};
}

#define WITH_AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt,pclmul")))

INLINED WITH_AVX2 uint64_t byteMaskOf32(__m256i low, __m256i high, char byte) {
  const __m256i wanted = _mm256_set1_epi8(byte);
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)) |
         (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32;
}

INLINED WITH_AVX2 struct ByteMasks byteMasksWithAVX2(const uint8_t *text, uint8_t separator) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)text);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(text + 32));
  return (struct ByteMasks){
      byteMaskOf32(low, high, (char)separator), byteMaskOf32(low, high, '\n'), byteMaskOf32(low, high, '\r'),
      byteMaskOf32(low, high, '"')};
}

// A product without carrying by all ones.
INLINED WITH_AVX2 uint64_t quotedSpansWithAVX2(uint64_t quotes) {
  const __m128i spans = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)quotes), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(spans);
}

#elif defined(__aarch64__)

// Each byte that matches leaves the bit of its place, and neighbours are added until eight bytes are one.
INLINED uint64_t byteMaskOf16(const uint8x16_t *bytes, uint8_t byte) {
  static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t wanted = vdupq_n_u8(byte), bits = vld1q_u8(places);
  uint8x16_t found[4];
  for (int part = 0; part < 4; part++) found[part] = vandq_u8(vceqq_u8(bytes[part], wanted), bits);
  const uint8x16_t sum = vpaddq_u8(vpaddq_u8(found[0], found[1]), vpaddq_u8(found[2], found[3]));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

INLINED struct ByteMasks byteMasks(const uint8_t *text, uint8_t separator) {
  uint8x16_t bytes[4];
  for (int part = 0; part < 4; part++) bytes[part] = vld1q_u8(text + 16 * part);
  return (struct ByteMasks){
      byteMaskOf16(bytes, separator), byteMaskOf16(bytes, '\n'), byteMaskOf16(bytes, '\r'), byteMaskOf16(bytes, '"')};
}

#else

INLINED uint64_t byteMask(const uint8_t *text, uint8_t byte) {
  uint64_t mask = 0;
  for (int place = 0; place < 64; place++) mask |= (uint64_t)(text[place] == byte) << place;
  return mask;
}

INLINED struct ByteMasks byteMasks(const uint8_t *text, uint8_t separator) {
  return (struct ByteMasks){byteMask(text, separator), byteMask(text, '\n'), byteMask(text, '\r'), byteMask(text, '"')};
}

#endif
#endif
