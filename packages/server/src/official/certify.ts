import { ok, type Result } from '@groundswell/basics'
import { certificate } from '@groundswell/petition/official'
import type { Office } from '../office.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Issues the certificate: every figure beside its section, and enough to reckon all of it
 * again. Nothing is written in the book after it.
 */
export function certify(
  office: Office,
  wish: ActWish,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ file, state, today }) => {
    const issued = certificate(file.official, state, { on: today, by: wish.by.name })
    if (!issued.ok) {
      return notTheTurn('The outcome is not known yet; the certificate says it.')
    }
    const plain: Record<string, unknown> = JSON.parse(JSON.stringify(issued.value))
    return ok({
      act: { kind: 'certified', outcome: issued.value.final, certificate: plain },
    })
  })
}
