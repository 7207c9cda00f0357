import type { InkMark } from '../ink-mark.ts'
import type { PageZone } from '../page-zone.ts'

/** Two rows, one above the other; each has a name, a signature below it, an official's space. */
const field = (
  row: number,
  name: string,
  y: number,
  writtenBy: 'signer' | 'official' = 'signer',
): PageZone => ({
  kind: 'field',
  row,
  field: name,
  writtenBy,
  box: { x: writtenBy === 'signer' ? 20 : 120, y, width: 80, height: 9 },
})
export const zones: readonly PageZone[] = [
  { kind: 'elsewhere' },
  { kind: 'row', row: 1 },
  { kind: 'row', row: 2 },
  field(1, 'printed-name', 100),
  field(1, 'signature', 112),
  field(1, 'official-use', 100, 'official'),
  field(2, 'printed-name', 125),
  field(2, 'signature', 137),
  field(2, 'official-use', 125, 'official'),
]

/** A stroke in one zone. */
export function mark(
  zone: number,
  over: Partial<InkMark> & { x?: number; y?: number } = {},
): InkMark {
  const { x = 30, y = 103, ...rest } = over
  const areaMm2 = rest.areaMm2 ?? 8
  return {
    box: { x, y, width: 10, height: 3 },
    areaMm2,
    meanDepth: 0.5,
    peakDepth: 0.8,
    widthMm: 0.5,
    areaByZone: new Map([[zone, areaMm2]]),
    ...rest,
  }
}
