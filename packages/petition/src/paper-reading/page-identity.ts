import { err, ok, type Result } from '@groundswell/basics'
import { readSheetCode, type SheetCode } from '../sheet-code.ts'
import { sheetIdParts } from '../sheet-id.ts'
import type { PageProblem } from './page-problem.ts'

/** What the sources of a page's identity said. */
export interface IdentitySources {
  /** Every code that was read on the page, QR and second code alike. */
  readonly codes: readonly string[]
  /** The page by its markers, where they were found. */
  readonly markersPage: number | undefined
}

/**
 * Which sheet and page this is. Sources must agree: where two say different things, no one of
 * them is believed and a person decides.
 */
export function pageIdentity(
  { codes, markersPage }: IdentitySources,
  petition: string,
  key: string,
): Result<SheetCode, PageProblem> {
  const read = codes.map((text) => readSheetCode(text, key))
  const good = read.flatMap((result) => (result.ok ? [result.value] : []))
  const bad = read.flatMap((result) => (result.ok ? [] : [result.error.kind]))
  const [first] = good
  if (first === undefined) {
    if (bad.includes('wrong-check')) return err({ kind: 'wrong-check' })
    return err({ kind: bad.length > 0 ? 'foreign-code' : 'no-code' })
  }
  const different = new Set(good.map((code) => `${code.sheet} ${code.form} ${code.page}`))
  if (different.size > 1 || bad.length > 0) {
    return err({ kind: 'codes-disagree', codes: [...different] })
  }
  const named = sheetIdParts(first.sheet).petition
  if (named !== petition) return err({ kind: 'other-petition', petition: named })
  if (markersPage !== undefined && markersPage !== first.page) {
    return err({ kind: 'page-disagrees', code: first.page, markers: markersPage })
  }
  return ok(first)
}
