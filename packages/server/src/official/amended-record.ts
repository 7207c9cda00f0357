import { err, ok, type Result } from '@groundswell/basics'
import type { OfficeRefusal } from './office-act.ts'
import type { OfficialAct } from './official-act.ts'
import type { OfficialEntry } from './official-book.ts'
import { isTakenBack } from './take-back.ts'

/**
 * Which entry a further report about the same thing amends; null when it is the first. An
 * amendment says why: what was reported before stays readable.
 */
export function amendedEntry(
  book: readonly OfficialEntry[],
  report: { readonly why: string; readonly isSame: (act: OfficialAct) => boolean },
): Result<number | null, OfficeRefusal> {
  const before = book.findLast(
    ({ act, seq }) => report.isSame(act) && !isTakenBack(book, seq),
  )
  if (before !== undefined && report.why === '') {
    const sentence = 'A number is on record already. Say why it changes.'
    return err({ code: 'bad-input', field: 'why', sentence })
  }
  return ok(before?.seq ?? null)
}
