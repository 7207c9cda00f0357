import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import type { Me } from '../wire/account.ts'
import type { VoterSearchHit } from '../wire/review.ts'

const most = 4

/**
 * Voters whom somebody may be typing, from beginnings and misspellings. A suggestion fills in
 * nothing. Empty without a roll, and until a surname or a house and street are there. Every
 * voter shown is logged.
 */
export async function suggestVoters(
  office: Office,
  by: Me,
  typed: Readonly<Record<string, string | undefined>>,
): Promise<readonly VoterSearchHit[]> {
  const { last, first, house, street, city } = typed
  const isEnough =
    (last?.trim().length ?? 0) >= 2 ||
    ((house?.trim() ?? '') !== '' && (street?.trim().length ?? 0) >= 2)
  if (!isEnough) return []
  const roll = await office.roll.inForce()
  if (roll === null) return []
  const asked = Object.entries({ last, first, house, street, city }).filter(
    ([, text]) => text !== undefined && text.trim() !== '' && !text.includes('?'),
  )
  const hits = (await roll.search(Object.fromEntries(asked))).slice(0, most)
  await logAccess(office, {
    by,
    act: 'search-voters',
    recordKind: 'voter',
    recordIds: hits.map((hit) => hit.voterId),
  })
  return hits
}
