import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficeStanding } from './office-standing.ts'
import { type OfficialEntry, officialBook } from './official-book.ts'

/**
 * Takes an act back by an entry that says why, where that cannot bend the outcome: a closing,
 * a projection, the check of the requirement, a filing entered wrong. A raw count is amended
 * instead; a frame, a seed and a draw are public and stand. Nothing that a later act rests on
 * is taken back before that one.
 */
export function takeBack(
  office: Office,
  wish: ActWish,
  input: { readonly entry: number; readonly why: string },
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ standing }) => {
    const why = input.why.trim()
    if (why === '') {
      const sentence = 'Say why it is taken back; the reason stays in the book.'
      return err({ code: 'bad-input', field: 'why', sentence })
    }
    const book = await officialBook(office.records)
    const entry = book.find(({ seq }) => seq === input.entry)
    const stands = entry !== undefined && !isTakenBack(book, entry.seq)
    const blocked = stands ? resting(standing, entry) : 'There is no such entry in force.'
    if (blocked !== undefined) return notTheTurn(blocked)
    return ok({ act: { kind: 'taken-back', entry: input.entry, why } })
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
    case 'requirement-checked':
      return standing.frame === undefined ? undefined : 'The frame rests on it.'
    case 'findings-closed':
      return standing.projections.has(act.stage)
        ? 'Take the projection back first.'
        : undefined
    case 'projected':
      return act.stage === 'full' ||
        (standing.fullCheck === undefined && !standing.draws.has('second-sample'))
        ? undefined
        : 'More lines came under check because of it.'
    case 'raw-count':
      return 'A raw count is amended, not taken back.'
    case 'frame-committed':
      return 'Commit to another frame instead, as long as no seed is rolled.'
    case 'seed-rolled':
    case 'sample-drawn':
      return 'What was drawn in public stands.'
    case 'full-check-ordered':
      return 'The lines are with the verifiers.'
    case 'certified':
    case 'taken-back':
      return 'It stands for good.'
  }
}
