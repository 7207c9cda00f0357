import type { Office } from '../office.ts'
import { decideLine } from '../review/decide-line.ts'
import { lineStanding } from '../review/line-standing.ts'
import { countWaiting, nextReviewLines } from '../review/next-review-lines.ts'
import type { Me } from '../wire/account.ts'

/**
 * Lets the validators decide waiting lines in turn until `leave` are left, as somebody would
 * who knows the truth: the line is the machine's candidate, or nobody's.
 */
export async function decideSome(
  office: Office,
  people: readonly Me[],
  given: {
    readonly leave: number
    readonly truth: ReadonlyMap<string, string | undefined>
  },
): Promise<number> {
  const waiting = await countWaiting(office.records)
  const ids = await nextReviewLines(office.records, {
    staffId: '',
    now: office.clock(),
    atMost: Math.max(0, waiting - given.leave),
  })
  let decided = 0
  for (const [at, lineId] of ids.entries()) {
    const by = people[at % people.length]
    const standing = await lineStanding(office.records, lineId)
    if (by === undefined || standing === null) continue
    const voterId = given.truth.get(lineId)
    const expectedVersion = standing.version
    const asValid =
      voterId === undefined
        ? undefined
        : await decideLine(office, {
            by,
            lineId,
            input: { disposition: 'valid', voterId, expectedVersion },
          })
    if (asValid?.ok) {
      decided += 1
      continue
    }
    const reason = asValid?.error === 'wrong-county' ? 'WRONG_COUNTY' : 'NOT_REGISTERED'
    const rejected = await decideLine(office, {
      by,
      lineId,
      input: { disposition: 'rejected', reason, expectedVersion },
    })
    if (rejected.ok) decided += 1
  }
  return decided
}
