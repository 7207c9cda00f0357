import { ok, type Result, sha256Hex } from '@groundswell/basics'
import {
  checkTally,
  reasonCounts,
  totalTally,
  unsettledRepeats,
} from '@groundswell/petition'
import type { Office } from '../office.ts'
import { checkedLines } from './checked-lines.ts'
import { findingsText } from './findings-text.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { Stage } from './official-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Closes a stage: every line has its verdict and no voter counts twice. The check of every
 * line may stop as soon as the requirement is reached (Elec. Code 9031); the lines left are
 * then reported as unchecked. The findings file is published under the hash written here.
 */
export function closeFindings(
  office: Office,
  wish: ActWish,
  stage: Stage,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, standing }) => {
    if (!standing.draws.has(stage) && !standing.opened.has(stage))
      return notTheTurn('No line of this stage is under check.')
    if (standing.closings.has(stage)) return notTheTurn('This stage is closed already.')
    const lines = await checkedLines(office.records, stage, rules.pack.secondReviewer)
    const repeats = unsettledRepeats(lines)
    const [first] = repeats
    if (first !== undefined) {
      return notTheTurn(
        `${repeats.length} voters count more than once, one of them on the lines ${first.lines.join(' and ')}. Settle which copy counts.`,
      )
    }
    const counties = checkTally(lines)
    const total = totalTally(counties, 'all')
    const enough = stage === 'full' && total.valid >= rules.required
    if (total.pending > 0 && !enough) {
      return notTheTurn(`${total.pending} lines still wait for a verifier.`)
    }
    return ok({
      act: {
        kind: 'findings-closed',
        stage,
        counties: counties.map((tally) => {
          const { pending, ...counts } = tally
          // Lines left when the check stopped are neither valid nor invalid.
          return {
            ...counts,
            lines: tally.lines - pending,
            byReason: { ...reasonCounts(tally) },
          }
        }),
        stopped: total.pending > 0,
        sha256: sha256Hex(findingsText(lines)),
      },
    })
  })
}
