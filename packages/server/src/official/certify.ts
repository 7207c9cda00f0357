import { ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { certificateOf } from './certificate.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import { decidingProjection } from './office-standing.ts'
import type { OfficialEntry } from './official-book.ts'

/** Issues the certificate; nothing is written in the book after it. */
export function certify(
  office: Office,
  wish: ActWish,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    const { requirement } = standing
    const stopped = requirement !== undefined && !requirement.act.reached
    const decided = decidingProjection(standing)
    if (!stopped && decided === undefined) {
      return notTheTurn('Nothing has been decided yet: project the findings first.')
    }
    if (!stopped && decided?.act.outcome === 'full-check') {
      return notTheTurn('The sample left it open: more lines are checked first.')
    }
    const outcome = decided?.act.outcome === 'sufficient' ? 'sufficient' : 'insufficient'
    const certificate = certificateOf({ rules, standing, outcome })
    const plain: Record<string, unknown> = JSON.parse(JSON.stringify(certificate))
    return ok({ act: { kind: 'certified', outcome, certificate: plain } })
  })
}
