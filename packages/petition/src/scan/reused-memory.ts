/**
 * Memory for one step of reading, the same for page after page: new megabytes at each step make
 * the collector run once a page, for a fifth of the time. What a call returns holds whatever was
 * left in it, and is good until the next call: only steps that end before anything is waited for
 * may use it.
 */
export function reusedBytes(): (length: number) => Uint8Array<ArrayBuffer> {
  let kept = new Uint8Array(0)
  return (length) => {
    if (length > mostKept) return new Uint8Array(length)
    if (kept.length < length) kept = new Uint8Array(length)
    return kept.subarray(0, length)
  }
}

/** The same for numbers of 32 bits. */
export function reusedInts(): (length: number) => Int32Array<ArrayBuffer> {
  let kept = new Int32Array(0)
  return (length) => {
    if (length * 4 > mostKept) return new Int32Array(length)
    if (kept.length < length) kept = new Int32Array(length)
    return kept.subarray(0, length)
  }
}

/** What an uncommonly large image needs is given back. */
const mostKept = 16e6
