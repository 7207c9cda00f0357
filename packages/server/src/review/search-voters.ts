import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import type { Me } from '../wire/account.ts'
import type { VoterSearch, VoterSearchHit } from '../wire/review.ts'

/** Voters found by what a validator can read; null without a roll. Every hit is logged. */
export async function searchVoters(
  office: Office,
  by: Me,
  wanted: VoterSearch,
): Promise<readonly VoterSearchHit[] | null> {
  const roll = await office.roll.inForce()
  if (roll === null) return null
  const hits = await roll.search(wanted)
  await logAccess(office, {
    by,
    act: 'search-voters',
    recordKind: 'voter',
    recordIds: hits.map((hit) => hit.voterId),
  })
  return hits
}
