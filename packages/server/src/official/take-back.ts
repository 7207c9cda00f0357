import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { recordsOfEntry } from './case-file.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficeStanding } from './office-standing.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Takes an act back by an entry that says why, where that cannot bend the outcome: a closing
 * that was too early, a filing entered wrong. A raw count is amended instead; a frame, a seed
 * and a draw are public and stand. Nothing that a later act rests on is taken back.
 */
export function takeBack(
  office: Office,
  wish: ActWish,
  input: { readonly entry: number; readonly why: string },
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing, book }) => {
    const why = input.why.trim()
    if (why === '') {
      const sentence = 'Say why it is taken back; the reason stays in the book.'
      return err({ code: 'bad-input', field: 'why', sentence })
    }
    const entry = book.find(({ seq }) => seq === input.entry)
    const stands = entry !== undefined && !isTakenBack(book, entry.seq)
    if (!stands) return notTheTurn('There is no such entry in force.')
    const blocked = resting(standing, entry)
    if (blocked !== undefined) return notTheTurn(blocked)
    const records = recordsOfEntry(rules, entry).map(({ id }) => id)
    return ok({ act: { kind: 'taken-back', entry: input.entry, records, why } })
  })
}

/** Whether a later entry takes this one back. */
export function isTakenBack(book: readonly OfficialEntry[], seq: number): boolean {
  return book.some(({ act }) => act.kind === 'taken-back' && act.entry === seq)
}

/** What hinders an entry from being taken back, or undefined when nothing does. */
export function resting(
  standing: OfficeStanding,
  { act }: Pick<OfficialEntry, 'act'>,
): string | undefined {
  switch (act.kind) {
    case 'filing-received':
      return standing.rawCounts.has(act.county)
        ? 'Its raw count is reported already.'
        : undefined
    case 'findings-closed': {
      const later = act.stage === 'sample' && standing.draws.has('second-sample')
      return later || (act.stage !== 'full' && standing.opened.has('full'))
        ? 'More lines came under check because of it.'
        : undefined
    }
    case 'raw-count':
      return 'A raw count is amended, not taken back.'
    case 'state-certificate':
    case 'district-count':
      return 'A number that was reported is amended, not taken back.'
    case 'frame-committed':
      return 'Commit to another frame instead, as long as no seed is rolled.'
    case 'seed-rolled':
    case 'sample-drawn':
      return 'What was drawn in public stands.'
    case 'check-opened':
      return 'The lines are with the verifiers.'
    case 'certified':
    case 'taken-back':
      return 'It stands for good.'
  }
}
