#ifndef BANGVANG_FIELD_ENDS_H
#define BANGVANG_FIELD_ENDS_H

#include <stddef.h>
#include <stdint.h>

/// Finds where the fields and rows of a delimited text end, as far as it is written plainly: every quote opens or
/// closes a field, no field holds a line break, and lines end by LF or CR LF. It stops before the first 64 bytes in
/// which it is otherwise, at the first such place.
///
/// In C since Swift's SIMD types have no way to take one bit of each byte, which for 16 bytes is one instruction, and
/// since a function cannot be compiled for several processors there.
///
/// - text: of which 72 bytes behind `limit` may be read.
/// - start, limit: a row begins at `start`; what lies from `limit` on is not looked at.
/// - ends: gets the place of each separator and of each LF outside quotes.
/// - endCapacity: after so many ends it stops; 80 more may be written.
/// - rowEnds: gets, for each row, how many ends there are up to its own.
/// - rowCapacity: after so many rows it stops; 64 more may be written.
/// - Returns: the number of rows.
///
/// Source: G. Langdale, D. Lemire, "Parsing Gigabytes of JSON per Second", 2019, 3.1: quotes to spans by adding up
/// bits, and bits to places without asking for each.
ptrdiff_t findFieldEnds(
    const uint8_t *text, ptrdiff_t start, ptrdiff_t limit, uint8_t separator, int32_t *ends, ptrdiff_t endCapacity,
    int32_t *rowEnds, ptrdiff_t rowCapacity);

/// The same without what only some processors have, for tests.
ptrdiff_t findFieldEndsAnywhere(
    const uint8_t *text, ptrdiff_t start, ptrdiff_t limit, uint8_t separator, int32_t *ends, ptrdiff_t endCapacity,
    int32_t *rowEnds, ptrdiff_t rowCapacity);

#endif
