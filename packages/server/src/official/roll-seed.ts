import { err, ok, type Result } from '@groundswell/basics'
import { drawSeed, type SeedProblem } from '@groundswell/petition/draw'
import type { Office } from '../office.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Enters the digits that were rolled in public, typed twice. A seed cannot be rolled again:
 * whoever could choose among seeds could choose the sample.
 */
export function rollSeed(
  office: Office,
  wish: ActWish,
  input: { readonly seed: string; readonly again: string; readonly witnesses: string },
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ standing }) => {
    if (standing.seed !== undefined) {
      return notTheTurn('The seed is rolled already, and cannot be rolled again.')
    }
    const seed = drawSeed(input.seed)
    if (!seed.ok) {
      const sentence = seedSentence(seed.error)
      return err({ code: 'seed-refused', field: 'seed', sentence })
    }
    const again = drawSeed(input.again)
    if (!again.ok || again.value !== seed.value) {
      const sentence = 'The two entries differ. Type the digits again from the record.'
      return err({ code: 'seed-refused', field: 'again', sentence })
    }
    const witnesses = input.witnesses.trim()
    return ok({ act: { kind: 'seed-rolled', seed: seed.value, witnesses } })
  })
}

function seedSentence(problem: SeedProblem): string {
  return problem.kind === 'seed-too-short'
    ? `${problem.digits} digits are too few: at least ${problem.need} are rolled.`
    : `“${problem.found}” at place ${problem.at} is no digit.`
}
