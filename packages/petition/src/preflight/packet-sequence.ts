import { sheetIdParts } from '../sheet-id.ts'
import type { ReadCover } from './cover-page.ts'
import type { SequenceProblem } from './page-sequence.ts'

/** Follows covers and what lies under them: each has the sheets that it names, all of them. */
export function packetSequence(): {
  readonly cover: (page: number, cover: ReadCover) => readonly SequenceProblem[]
  readonly sheet: (page: number, serial: number) => readonly SequenceProblem[]
  readonly end: () => readonly SequenceProblem[]
} {
  let open: { readonly page: number; readonly cover: ReadCover } | undefined
  let seen = new Set<number>()
  let isNamed = false

  const end = (): readonly SequenceProblem[] => {
    if (open === undefined) return []
    const { page, cover } = open
    const first = sheetIdParts(cover.first).serial
    const named = sheetIdParts(cover.last).serial - first + 1
    const under = [...seen].filter((serial) => isOf(cover, serial)).length
    open = undefined
    if (under >= named) return []
    const expected = `${named} sheets, ${cover.first} to ${cover.last}`
    return [{ page, kind: 'cover', expected, found: `${under} of them` }]
  }
  return {
    cover: (page, cover) => {
      const problems = end()
      open = { page, cover }
      seen = new Set()
      isNamed = false
      return problems
    },
    sheet: (page, serial) => {
      seen.add(serial)
      if (open === undefined || isNamed || isOf(open.cover, serial)) return []
      isNamed = true
      const { first, last } = open.cover
      return [
        { page, kind: 'cover', expected: `${first} to ${last}`, found: `${serial}` },
      ]
    },
    end,
  }
}

function isOf({ first, last }: ReadCover, serial: number): boolean {
  return serial >= sheetIdParts(first).serial && serial <= sheetIdParts(last).serial
}
