import { join } from 'node:path'
import type { Candidate as RollCandidate, Voter } from '@groundswell/roll'
import { openRollReader, type RollReader } from '@groundswell/roll/duckdb'
import { currentRoll } from '../records/current-roll.ts'
import { countyName, petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Candidate, Claim, VoterSearchHit } from '../wire/review.ts'
import type { OpenRoll, RollDesk } from './roll-desk.ts'
import { shownComparison } from './shown-comparison.ts'
import { countiesOf } from './voter-county.ts'

/** A desk over the roll in force: its file is opened at the first question and kept open. */
export function openRollDesk(records: RecordStore, rollFolder: string): RollDesk {
  let open:
    | { readonly seq: number; readonly reader: Promise<RollReader | null> }
    | undefined

  async function inForce(): Promise<OpenRoll | null> {
    const roll = await currentRoll(records)
    if (roll === null) return null
    const database = join(rollFolder, roll.file_name)
    if (open?.seq !== roll.seq) {
      await close()
      open = { seq: roll.seq, reader: opened(database) }
    }
    const reader = await open.reader
    return reader === null ? null : answers(reader, database, roll)
  }

  function answers(
    reader: RollReader,
    database: string,
    roll: { readonly seq: number; readonly id: string },
  ): OpenRoll {
    return {
      snapshotSeq: roll.seq,
      snapshotId: roll.id,
      candidatesOf: async (claim) => {
        const found = await reader.candidatesOf(claim, { limit: 5 })
        const counties = await plainCounties(
          database,
          found.map(({ voter }) => voter.voterId),
        )
        return found.map((each) => candidate(claim, each, counties))
      },
      search: async (wanted) => {
        const found = await reader.search(wanted, { limit: 20 })
        const counties = await plainCounties(
          database,
          found.map(({ voter }) => voter.voterId),
        )
        return found.map(({ voter }) => hit(voter, counties))
      },
      voter: async (voterId) => {
        const county = (await plainCounties(database, [voterId])).get(voterId)
        return county === undefined ? null : { voterId, county }
      },
    }
  }

  async function plainCounties(
    database: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const written = await countiesOf(database, ids)
    const rules = await petitionRules(records)
    return new Map(
      [...written].map(([id, text]) => [
        id,
        (rules === null ? undefined : countyName(rules, text)) ?? text,
      ]),
    )
  }

  async function close(): Promise<void> {
    const closing = open
    open = undefined
    ;(await closing?.reader)?.close()
  }

  return { inForce, close }
}

async function opened(database: string): Promise<RollReader | null> {
  const reader = await openRollReader({ database })
  return reader.ok ? reader.value : null
}

function candidate(
  claim: Claim,
  found: RollCandidate,
  counties: ReadonlyMap<string, string>,
): Candidate {
  return {
    ...hit(found.voter, counties),
    probability: found.probability,
    weight: found.weight,
    explanation: found.explanation,
    fields: shownComparison(claim, found),
    alreadyCountedOn: null,
  }
}

function hit(voter: Voter, counties: ReadonlyMap<string, string>): VoterSearchHit {
  const year = /^\d{4}/.exec(voter.birth)?.[0]
  return {
    voterId: voter.voterId,
    name: [voter.first, voter.middle, voter.last, voter.suffix].filter(Boolean).join(' '),
    address: [voter.house, voter.street, voter.unit].filter(Boolean).join(' '),
    city: [voter.city, voter.zip].filter(Boolean).join(' '),
    county: counties.get(voter.voterId) ?? '',
    status: voter.status,
    birthYear: year === undefined ? null : Number(year),
  }
}
