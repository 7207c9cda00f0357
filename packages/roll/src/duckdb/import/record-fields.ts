import type { PlannedField, RowPlan } from './row-plan.ts'

/** Finds the values of one record after another, without making strings of them. */
export interface RecordFields {
  /** Takes the record in `data` from `start` to `end`. */
  readonly open: (data: Uint8Array, start: number, end: number) => void
  /** Finds a field's value: `bytes` from `from` to `to`, trimmed, nothing when empty. */
  readonly find: (field: PlannedField) => void
  readonly bytes: () => Uint8Array
  readonly from: () => number
  readonly to: () => number
}

const quote = 0x22
const space = 0x20

/** Reads the records of a scan, whose quotes are known to be in order. */
export function recordFields({ delimiter, hasQuotes, columns }: RowPlan): RecordFields {
  const starts = new Int32Array(columns)
  const ends = new Int32Array(columns)
  let data = new Uint8Array(0)
  let hasDoubled = false
  let line: readonly string[] | undefined
  let scratch = new Uint8Array(1 << 12)
  let bytes = data
  let from = 0
  let to = 0

  function open(into: Uint8Array, start: number, end: number): void {
    data = into as Uint8Array<ArrayBuffer>
    hasDoubled = false
    line = undefined
    let at = start
    for (let c = 0; c < columns; c++) {
      let stop = at
      if (hasQuotes && data[at] === quote && at < end) {
        at++
        stop = at
        for (; stop < end; stop++) {
          if (data[stop] !== quote) continue
          if (stop + 1 >= end || data[stop + 1] !== quote) break
          hasDoubled = true
          stop++
        }
        starts[c] = at
        ends[c] = stop
        at = stop + 2
        continue
      }
      while (stop < end && data[stop] !== delimiter) stop++
      starts[c] = at
      ends[c] = stop
      at = stop + 1
    }
  }

  function findCell(column: number): void {
    bytes = data
    from = starts[column] ?? 0
    to = ends[column] ?? 0
    while (from < to && data[from] === space) from++
    while (to > from && data[to - 1] === space) to--
    if (!hasDoubled || data.indexOf(quote, from) >= to) return
    let end = 0
    if (scratch.length < to - from) scratch = new Uint8Array(2 * (to - from))
    for (let i = from; i < to; i++) {
      scratch[end++] = data[i] ?? 0
      if (data[i] === quote && data[i + 1] === quote) i++
    }
    bytes = scratch
    from = 0
    to = end
  }

  function keepText(text: string): void {
    bytes = new TextEncoder().encode(text)
    from = 0
    to = bytes.length
  }

  function fixedText({ start, length }: { start: number; length: number }): string {
    // Places count letters, not bytes.
    line ??= Array.from(new TextDecoder().decode(data.subarray(starts[0], ends[0])))
    return trimmed(line.slice(start - 1, start - 1 + length).join(''))
  }

  return {
    open,
    find: ({ cells, fixed }) => {
      const [only, ...others] = cells
      if (only !== undefined && others.length === 0) {
        findCell(only)
        return
      }
      const texts = fixed.map(fixedText)
      for (const cell of cells) {
        findCell(cell)
        texts.push(new TextDecoder().decode(bytes.subarray(from, to)))
      }
      keepText(texts.filter((text) => text !== '').join(' '))
    },
    bytes: () => bytes,
    from: () => from,
    to: () => to,
  }
}

function trimmed(text: string): string {
  return text.replace(/^ +| +$/g, '')
}
