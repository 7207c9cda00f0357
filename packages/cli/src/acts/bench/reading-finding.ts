import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RowReading } from '@groundswell/petition'
import type { RowTruth, SynthFile } from '@groundswell/petition/scan'

/** Something about a page that differs from the truth, or that the reader left open. */
export type Finding =
  | { readonly kind: 'for-a-person'; readonly reason: string }
  | { readonly kind: 'wrong-sheet'; readonly read: string }
  | {
      readonly kind: 'misread' | 'beside-lost' | 'unsure'
      readonly truth: RowTruth
      readonly reading: RowReading | undefined
    }

/** A finding with the page that it is about. */
export type PageFinding = Finding & {
  readonly page: string
  readonly sheet: string
  readonly condition: string
}

/** What a run found, misreads apart from what was only left open; how many there were in all. */
export interface Findings {
  readonly misreads: readonly PageFinding[]
  readonly misreadsInAll: number
  readonly leftOpen: readonly PageFinding[]
  readonly leftOpenInAll: number
}

/** So many of each are listed; the rest is only counted. */
const most = 60

/**
 * Collects findings up to a bound. Pages that were misread are written to the folder `keep`,
 * where one is given, as the reader was given them.
 */
export function findingList(keep: string | undefined): {
  readonly add: (file: SynthFile, finding: Finding) => void
  readonly all: () => Findings
  readonly sentences: () => readonly string[]
} {
  const misreads: PageFinding[] = []
  const leftOpen: PageFinding[] = []
  let misreadsInAll = 0
  let leftOpenInAll = 0
  return {
    add: ({ name, sheet, condition, bytes }, finding) => {
      const isOpen = finding.kind === 'unsure' || finding.kind === 'for-a-person'
      const list = isOpen ? leftOpen : misreads
      if (isOpen) leftOpenInAll += 1
      else misreadsInAll += 1
      if (list.length >= most) return
      list.push({ page: name, sheet, condition, ...finding })
      if (isOpen || keep === undefined) return
      mkdirSync(keep, { recursive: true })
      writeFileSync(join(keep, name), bytes)
    },
    all: () => ({ misreads, misreadsInAll, leftOpen, leftOpenInAll }),
    sentences: () => [
      ...misreads.map((one) => `MISREAD ${findingText(one)}`),
      ...leftOut(misreadsInAll - misreads.length, 'misreads'),
      ...leftOpen.map(findingText),
      ...leftOut(leftOpenInAll - leftOpen.length, 'rows and sheets left open'),
    ],
  }
}

function leftOut(count: number, what: string): string[] {
  return count > 0 ? [`and ${count} more ${what}`] : []
}

/** A finding as a line: the page, the row, the truth, and what the reading rests on. */
export function findingText(finding: PageFinding): string {
  const start = `${finding.page} of ${finding.sheet}`
  if (finding.kind === 'for-a-person') return `${start}: for a person, ${finding.reason}`
  if (finding.kind === 'wrong-sheet') return `${start}: called ${finding.read}`
  const { truth, reading } = finding
  const row = `${start}: row ${truth.row} (${truth.writing}, ${truth.state})`
  const reasons = (reading?.reasons ?? []).map((reason) => ` ${reason}`).join('')
  const fields = (reading?.fields ?? []).map(
    ({ field, state, inkMm2 }) => `${field} ${state} ${inkMm2.toFixed(2)} mm²`,
  )
  return `${row} called ${reading?.state ?? 'nothing'}${reasons}; ${fields.join(', ')}`
}
