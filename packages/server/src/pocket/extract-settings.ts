import type { ExtractHashing } from '@groundswell/roll/clipboard'

/** After so many days an extract answers no more; the phone says so and deletes it. */
export const daysValid = 28

/** Filters of about this many keys: building one takes 10 MB, sending one a second or two. */
const keysOfShard = 2 ** 18

/** A voter has 1.12 keys on average: a second for some nicknames and double surnames. */
const keysOfVoter = 1.15

/**
 * How an extract is hashed. For a county: 64 peppers of 1,000 rounds, so that a phone works
 * for 30 to 50 ms a spelling and a server for a fifth of a millisecond a voter; a stranger
 * is found once in 1,024 spellings. For the whole state, coarser: a quarter of the rounds, 4
 * peppers, bytes for fingerprints; a stranger is found once in 64. `docs/theory/clipboard-extract.md`
 * has the reasons.
 */
export function extractHashing(about: {
  readonly salt: string
  readonly voters: number
  readonly scope: 'county' | 'state'
}): ExtractHashing {
  const { salt, voters, scope } = about
  const shards = Math.max(1, Math.ceil((voters * keysOfVoter) / keysOfShard))
  return scope === 'county'
    ? { salt, rounds: 1000, peppers: 64, bits: 16, shards }
    : { salt, rounds: 250, peppers: 4, bits: 8, shards }
}
