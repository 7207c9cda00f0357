import { err, ok, type Result } from '@groundswell/basics'
import type { FuseFilter } from './fuse-filter.ts'

const mark = 0x31584747 // "GGX1"
const headBytes = 20

/** A filter as bytes: mark, seed, segment length, span, bytes a cell (little endian), cells. */
export function filterBytes(filter: FuseFilter): Uint8Array<ArrayBuffer> {
  const { cells } = filter
  const bytes = new Uint8Array(headBytes + cells.byteLength)
  const head = new DataView(bytes.buffer)
  const fields = [
    mark,
    filter.seed,
    filter.segmentLength,
    filter.span,
    cells.BYTES_PER_ELEMENT,
  ]
  for (const [i, field] of fields.entries()) head.setUint32(4 * i, field, true)
  for (let i = 0; i < cells.length; i++) {
    if (cells.BYTES_PER_ELEMENT === 1) bytes[headBytes + i] = cells[i] ?? 0
    else head.setUint16(headBytes + 2 * i, cells[i] ?? 0, true)
  }
  return bytes
}

/** Reads what `filterBytes` wrote; refuses bytes that were cut short or are something else. */
export function readFilter(bytes: Uint8Array): Result<FuseFilter, 'not-a-filter'> {
  if (bytes.byteLength < headBytes) return err('not-a-filter')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const field = (i: number) => view.getUint32(4 * i, true)
  const [seed, segmentLength, span, width] = [field(1), field(2), field(3), field(4)]
  const length = span + 2 * segmentLength
  const isPower = segmentLength > 0 && (segmentLength & (segmentLength - 1)) === 0
  if (field(0) !== mark || !isPower || (width !== 1 && width !== 2)) {
    return err('not-a-filter')
  }
  if (bytes.byteLength !== headBytes + length * width) return err('not-a-filter')
  if (width === 1) {
    return ok({ seed, segmentLength, span, cells: bytes.slice(headBytes) })
  }
  const cells = new Uint16Array(length)
  for (let i = 0; i < length; i++) cells[i] = view.getUint16(headBytes + 2 * i, true)
  return ok({ seed, segmentLength, span, cells })
}
