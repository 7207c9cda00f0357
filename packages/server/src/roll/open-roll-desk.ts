import { join } from 'node:path'
import type { Candidate as RollCandidate, Voter } from '@groundswell/roll'
import { openRollReader, type RollReader } from '@groundswell/roll/duckdb'
import { sql } from 'kysely'
import { currentRoll } from '../records/current-roll.ts'
import { countyName, petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Candidate, Claim, VoterSearchHit } from '../wire/review.ts'
import { decidedHeldBack } from './decided-held-back.ts'
import { type HeldBackProbability, heldBackProbability } from './held-back.ts'
import type { OpenRoll, RollDesk } from './roll-desk.ts'
import { shownComparison } from './shown-comparison.ts'

/** A desk over the roll in force: its file is opened at the first question and kept open. */
export function openRollDesk(records: RecordStore, rollFolder: string): RollDesk {
  let open:
    | { readonly seq: number; readonly reader: Promise<RollReader | null> }
    | undefined
  let taught: { readonly decisions: number; readonly heldBack: HeldBackProbability } = {
    decisions: -1,
    heldBack: heldBackProbability([]),
  }

  /** What decided lines have taught so far; asked anew when a twentieth more were decided. */
  async function heldBackNow(): Promise<HeldBackProbability> {
    const { decisions } = await records
      .selectFrom('decision')
      .select(({ fn }) => fn.coalesce(fn.max('id'), sql<number>`0`).as('decisions'))
      .executeTakeFirstOrThrow()
    const latest = Number(decisions)
    const { decisions: known } = taught
    if (known < 0 || latest > known + Math.max(10, known / 20)) {
      const heldBack = heldBackProbability(await decidedHeldBack(records))
      taught = { decisions: latest, heldBack }
    }
    return taught.heldBack
  }

  async function inForce(): Promise<OpenRoll | null> {
    const roll = await currentRoll(records)
    if (roll === null) return null
    if (open?.seq !== roll.seq) {
      await close()
      open = { seq: roll.seq, reader: opened(join(rollFolder, roll.file_name)) }
    }
    const reader = await open.reader
    if (reader === null) return null
    const rules = await petitionRules(records)
    // Rolls name a county in many ways. One that the rules do not know counts as not said:
    // it must never make a line look as if it stood on the wrong sheet.
    const county = (written: string) =>
      rules === null ? '' : (countyName(rules, written) ?? '')
    const heldBack = await heldBackNow()
    return openRoll(reader, { seq: roll.seq, id: roll.id, county, heldBack })
  }

  async function close(): Promise<void> {
    const closing = open
    open = undefined
    const reader = await closing?.reader
    reader?.close()
  }

  return { inForce, close }
}

async function opened(database: string): Promise<RollReader | null> {
  const reader = await openRollReader({ database })
  return reader.ok ? reader.value : null
}

function openRoll(
  reader: RollReader,
  about: {
    readonly seq: number
    readonly id: string
    readonly county: (written: string) => string
    readonly heldBack: HeldBackProbability
  },
): OpenRoll {
  const { county, heldBack } = about
  return {
    snapshotSeq: about.seq,
    snapshotId: about.id,
    candidatesOf: async (claim) => {
      const found = await reader.candidatesOf(claim, { limit: 5 })
      return found.map((each) => candidate(claim, each, { county, heldBack }))
    },
    search: async (wanted) => {
      const found = await reader.search(wanted, { limit: 20 })
      return found.map(({ voter }) => hit(voter, county))
    },
    countyNamed: county,
    statusesOf: async (voterIds) => {
      const found = await reader.voters(voterIds)
      return new Map(found.map(({ voterId, status }) => [voterId, status]))
    },
    voter: async (voterId) => {
      const [voter] = await reader.voters([voterId])
      return voter === undefined
        ? null
        : { voterId, county: county(voter.county), status: voter.status }
    },
  }
}

function candidate(
  claim: Claim,
  found: RollCandidate,
  {
    county,
    heldBack,
  }: {
    readonly county: (written: string) => string
    readonly heldBack: HeldBackProbability
  },
): Candidate {
  return {
    ...hit(found.voter, county),
    probability: heldBack(Math.min(1, found.probability), found.reason),
    weight: found.weight,
    explanation: found.explanation,
    fields: shownComparison(claim, found),
    alreadyCountedOn: null,
  }
}

function hit(voter: Voter, county: (written: string) => string): VoterSearchHit {
  const year = /^\d{4}/.exec(voter.birth)?.[0]
  return {
    voterId: voter.voterId,
    name: [voter.first, voter.middle, voter.last, voter.suffix].filter(Boolean).join(' '),
    address: [voter.house, voter.street, voter.unit].filter(Boolean).join(' '),
    city: [voter.city, voter.zip].filter(Boolean).join(' '),
    county: county(voter.county),
    status: voter.status,
    birthYear: year === undefined ? null : Number(year),
  }
}
