import type { DuckDBConnection } from '@duckdb/node-api'
import type { Candidate, Difference } from '../candidate.ts'
import type { Claim } from '../claim.ts'
import { type LevelVector, unpackedLevels, wordedLevels } from '../claim-comparison.ts'
import { decide } from '../decide.ts'
import { textDifference } from '../difference.ts'
import { type ClaimText, explain } from '../explain.ts'
import model from '../match-model.json' with { type: 'json' }
import { posterior } from '../posterior.ts'
import { claimCodes, claimParts } from './claim-codes.ts'
import { type codeComparison, codeWeight } from './code-comparison.ts'
import type { Codes } from './codes.ts'
import { nameClusters } from './name-clusters.ts'
import type { NameIndex } from './name-index.ts'
import type { RollWords } from './roll-words.ts'
import { shownCodes } from './shown-voter.ts'
import { readVoterRows, readVoters, type VoterRow, voterRowsSql } from './voter-row.ts'

/** What the desk keeps in memory of a roll. */
export interface DeskRoll {
  readonly connection: DuckDBConnection
  readonly words: RollWords
  readonly index: NameIndex
  /** Made once: it remembers the names that it has compared. */
  readonly compare: ReturnType<typeof codeComparison>
}

interface Weighed {
  readonly voter: VoterRow
  readonly weight: number
  readonly levels: LevelVector
}

/**
 * The voters whom one claim may mean, most probable first: whoever lives at the address or
 * near it, and whoever bears the name or one like it nearby. Weights, probabilities, zones
 * and reasons are those of the bulk match.
 */
export async function deskCandidates(
  roll: DeskRoll,
  claim: Claim,
  limit: number,
): Promise<readonly Candidate[]> {
  const { words } = roll
  const parts = claimParts(claim)
  const codes = claimCodes(words, parts)
  const rows = await nearbyVoters(roll, codes)
  const { compare } = roll
  const weighed: Weighed[] = []
  for (const voter of rows.values()) {
    const levels = unpackedLevels(0)
    if (!compare(codes, voter.codes, levels)) continue
    weighed.push({ voter, weight: codeWeight(words, codes, voter.codes, levels), levels })
  }
  weighed.sort((a, b) => b.weight - a.weight || a.voter.row - b.voter.row)
  const sum = weighed.reduce((total, one) => total + 2 ** one.weight, 0)
  const best = weighed[0]
  const atHome = [...rows.values()].filter(
    (row) => row.codes.house === best?.voter.codes.house && isNeighbour(row, best.voter),
  ).length
  const shown = weighed.slice(0, limit)
  const voters = await readVoters(
    roll.connection,
    words,
    shown.map((one) => one.voter),
  )
  const written = { ...shownCodes(words, codes), ...shownParts(words, codes) }
  return shown.flatMap((one, place) => {
    const voter = voters.get(one.voter.row)
    if (voter === undefined) return []
    const probability = posterior(one.weight, sum, words.size.voters, model.onRoll)
    const next = weighed[place === 0 ? 1 : 0]?.weight ?? -Infinity
    const comparison = wordedLevels(one.levels)
    const decision = decide({
      levels: one.levels,
      probability,
      margin: one.weight - next,
    })
    return [
      {
        voter,
        probability,
        weight: one.weight,
        ...decision,
        comparison,
        explanation: explain(comparison, written, voter, atHome),
        differences: differences(written, voter),
      },
    ]
  })
}

function isNeighbour(one: VoterRow, other: VoterRow): boolean {
  return one.codes.street === other.codes.street && one.codes.zip === other.codes.zip
}

/** Values that the roll lacks are shown as they were written. */
function shownParts(words: RollWords, codes: Codes): Partial<ClaimText> {
  return { unit: words.unit.keyOf(codes.unit), zip: words.zip.keyOf(codes.zip) }
}

/** At most this many voters come from one question to the roll. */
const most = 1500

async function nearbyVoters(
  roll: DeskRoll,
  codes: Codes,
): Promise<ReadonlyMap<number, VoterRow>> {
  const { connection, words, index } = roll
  const street = words.street.formOf(codes.street)
  const core = street === null ? -2 : words.coreOf(street.core)
  const number = words.house.formOf(codes.house)?.number ?? -2
  const zips =
    codes.zip >= 0 && codes.zip < words.zip.size ? [codes.zip] : index.zipsOf(codes.city)
  const surnames = index.surnamesLike(codes.last)
  const firsts = index.givenLike(codes.first)
  const questions: string[] = []
  if (zips.length > 0) {
    const cores = core >= 0 ? [core] : index.coresLike(street?.core ?? '')
    const near = [
      cores.length > 0
        ? `core IN (${cores.join(',')})${zips.length > 1 ? ` AND number = ${number}` : ''}`
        : '',
      number >= 0
        ? `number = ${number} AND ("last" IN (${list(surnames)}) OR "first" IN (${list(firsts)}))`
        : '',
    ].filter((condition) => condition !== '')
    if (near.length > 0) {
      questions.push(
        voterRowsSql(
          'voter',
          `zip IN (${zips.join(',')}) AND ((${near.join(') OR (')}))`,
        ),
      )
    }
    if (surnames.length > 0) {
      const here = `zip IN (${zips.join(',')})${
        firsts.length > 0 ? ` AND "first" IN (${firsts.join(',')})` : ''
      }`
      questions.push(
        nameClusters(surnames)
          .map((last) => voterRowsSql('voter_by_name', `${last} AND ${here}`))
          .join(' UNION ALL '),
      )
    }
  }
  if (codes.last >= 0 && codes.last < words.surname.size) {
    const first = firsts.length > 0 ? ` AND "first" IN (${firsts.join(',')})` : ''
    questions.push(
      `${voterRowsSql('voter_by_name', `"last" = ${codes.last}${first}`)} LIMIT ${most}`,
    )
  }
  const found = new Map<number, VoterRow>()
  for (const sql of questions) {
    for (const row of await readVoterRows(connection, sql)) found.set(row.row, row)
  }
  return found
}

function list(codes: readonly number[]): string {
  return codes.length === 0 ? '-3' : codes.join(',')
}

const shownFields = [
  'last',
  'first',
  'middle',
  'house',
  'street',
  'unit',
  'city',
  'zip',
] as const

function differences(claim: ClaimText, voter: ClaimText): readonly Difference[] {
  return shownFields.flatMap((field) => {
    const [written, roll] = [claim[field], voter[field]]
    if (written === roll || written === '' || roll === '') return []
    const marks = textDifference(written, roll)
    return [
      { field, claim: written, roll, claimMarks: marks.left, rollMarks: marks.right },
    ]
  })
}
