/** How a record with quotes in it is built. */
export type QuotedRecord =
  | {
      readonly kind: 'whole'
      /** Position of the line break that ends it, or the end of the data. */
      readonly end: number
      readonly fields: number
      readonly breaks: number
      /** A quote inside a bare field, or blanks around a quoted one: readers differ on those. */
      readonly isOdd: boolean
    }
  | { readonly kind: 'broken' }
  | { readonly kind: 'incomplete' }

const lineFeed = 0x0a
const carriageReturn = 0x0d
const quote = 0x22

/**
 * The extent of the record at `start` (RFC 4180): a field quotes from its first letter, two
 * quotes inside are one, and line breaks inside belong to it. `broken` when text follows a
 * closing quote or, with `isLast`, when a quote never closes; `incomplete` when more bytes
 * could still close it.
 */
export function quotedRecord(
  data: Uint8Array,
  start: number,
  delimiter: number,
  isLast: boolean,
): QuotedRecord {
  let at = start
  let fields = 1
  let breaks = 0
  let isOdd = false
  for (;;) {
    let first = at
    while (isBlank(data[first], delimiter)) first++
    if (data[first] === quote) {
      if (first > at) isOdd = true
      let close = first + 1
      for (; close < data.length; close++) {
        const byte = data[close]
        if (byte === lineFeed) breaks++
        if (byte !== quote) continue
        if (data[close + 1] !== quote) break
        close++
      }
      // A quote as the very last byte may yet turn out to be the first of two.
      if (close >= data.length || (close + 1 === data.length && !isLast)) {
        return { kind: isLast ? 'broken' : 'incomplete' }
      }
      at = close + 1
      while (isBlank(data[at], delimiter)) {
        isOdd = true
        at++
      }
    } else {
      while (at < data.length && data[at] !== delimiter && data[at] !== lineFeed) {
        if (data[at] === quote) isOdd = true
        at++
      }
    }
    const byte = data[at]
    const isCarriage = byte === carriageReturn
    if (
      byte === undefined ||
      byte === lineFeed ||
      (isCarriage && data[at + 1] === lineFeed)
    ) {
      return { kind: 'whole', end: isCarriage ? at + 1 : at, fields, breaks, isOdd }
    }
    if (isCarriage && at + 1 === data.length) {
      return isLast
        ? { kind: 'whole', end: at + 1, fields, breaks, isOdd }
        : { kind: 'incomplete' }
    }
    if (byte !== delimiter) return { kind: 'broken' }
    fields++
    at++
  }
}

function isBlank(byte: number | undefined, delimiter: number): boolean {
  return (byte === 0x20 || byte === 0x09) && byte !== delimiter
}
