import type { Voter } from '../candidate.ts'
import { readCity, readZip } from '../contact.ts'
import { editDistance } from '../edit-distance.ts'
import { readGivenName } from '../given-name.ts'
import { readHouseNumber } from '../house-number.ts'
import { areNicknames } from '../nickname.ts'
import { readStreet } from '../street.ts'
import { readSurname } from '../surname.ts'
import type { DeskRoll } from './desk-candidates.ts'
import { nameClusters } from './name-clusters.ts'
import type { RollQuery } from './roll-reader.ts'
import { readVoterRows, readVoters, type VoterRow, voterRowsSql } from './voter-row.ts'

/** At most this many voters come from one question to the roll. */
const most = 600

/**
 * Voters who fit what somebody has typed so far: beginnings and misspellings of names, towns
 * and streets, in any combination. Scores are the share of what was typed that fits.
 */
export async function deskSearch(
  roll: DeskRoll,
  query: RollQuery,
  limit: number,
): Promise<readonly { readonly voter: Voter; readonly score: number }[]> {
  const { connection, words } = roll
  const conditions = searchConditions(roll, query)
  if (conditions === null) return []
  const rows = new Map<number, VoterRow>()
  for (const { from, where } of conditions) {
    const parts = where.map((one) => voterRowsSql(from, one))
    const sql = `${parts.join(' UNION ALL ')} LIMIT ${most}`
    for (const row of await readVoterRows(connection, sql)) rows.set(row.row, row)
    if (rows.size >= limit) break
  }
  const typed = typedValues(query)
  const scored = [...rows.values()]
    .map((row) => ({ row, score: fit(roll, typed, row) }))
    .sort((a, b) => b.score - a.score || a.row.row - b.row.row)
    .slice(0, limit)
  const voters = await readVoters(
    connection,
    words,
    scored.map((one) => one.row),
  )
  return scored.flatMap(({ row, score }) => {
    const voter = voters.get(row.row)
    return voter === undefined ? [] : [{ voter, score }]
  })
}

interface Question {
  readonly from: 'voter' | 'voter_by_name'
  /** Conditions, any of which may hold. */
  readonly where: readonly string[]
}

/** The questions to ask, narrow ones first; null when too little was typed. */
function searchConditions(roll: DeskRoll, query: RollQuery): readonly Question[] | null {
  const { words, index } = roll
  const typed = typedValues(query)
  const zip = typed.zip === null ? -2 : words.zip.codeOf(typed.zip)
  const city = typed.city === null ? -2 : words.city.codeOf(typed.city)
  const zips = zip >= 0 ? [zip] : index.zipsOf(city)
  const inPlace = zips.length > 0 ? `zip IN (${zips.join(',')})` : ''
  const number = typed.number === null ? '' : `number = ${typed.number}`
  const exactCore = typed.core === null ? -2 : words.coreOf(typed.core)
  const cores =
    typed.core === null
      ? []
      : [
          ...new Set([
            ...(exactCore >= 0 ? [exactCore] : []),
            ...index.coresBeginning(typed.core),
            ...index.coresLike(typed.core),
          ]),
        ]
  const street = cores.length > 0 ? `core IN (${cores.join(',')})` : ''
  const begins = typed.last === null ? null : index.surnamesBeginning(typed.last)
  const last = begins === null ? '' : `"last" >= ${begins[0]} AND "last" < ${begins[1]}`
  const firstCodes = typed.first === null ? [] : firstNames(roll, typed.first)
  const firstRange = typed.first === null ? null : index.givenBeginning(typed.first)
  const first =
    firstRange === null
      ? ''
      : `(("first" >= ${firstRange[0]} AND "first" < ${firstRange[1]}) OR "first" IN (${firstCodes.join(',') || '-3'}))`
  const all = (...parts: readonly string[]) =>
    parts.filter((part) => part !== '').join(' AND ')
  const questions: Question[] = []
  const ask = (from: Question['from'], ...where: readonly string[]) => {
    if (where.length > 0) questions.push({ from, where })
  }
  if (begins !== null) {
    const like = surnamesNear(roll, typed.last ?? '')
    const others = like.filter((code) => code < begins[0] || code >= begins[1])
    const clusters = (codes: readonly number[], ...more: readonly string[]) =>
      nameClusters(codes).map((names) => all(names, ...more))
    const atHome = all(street, number)
    if (inPlace !== '' && atHome !== '') {
      ask('voter', all(inPlace, atHome, last, first))
      if (others.length > 0) {
        ask('voter', all(inPlace, atHome, `"last" IN (${others.join(',')})`, first))
      }
    }
    const isRareName = votersNamed(roll, begins) < votersIn(roll, zips)
    const from = inPlace === '' || isRareName ? 'voter_by_name' : 'voter'
    ask(from, all(last, first, inPlace))
    // Few voters are called nearly so anywhere: then those in the place are among them.
    const areFew = bearers(roll, like, firstRange) * 2 < most
    if (inPlace === '' || !areFew) {
      ask('voter_by_name', ...clusters(others, first, inPlace))
    }
    if (inPlace !== '') ask('voter_by_name', ...clusters(like, first))
  } else if (street !== '' || number !== '') {
    ask('voter', all(inPlace, street, number, first))
  } else if (inPlace !== '' && first !== '') {
    ask('voter', all(inPlace, first))
  }
  return questions.length === 0 ? null : questions
}

/** How many voters bear the surnames [from, to). */
function votersNamed({ words }: DeskRoll, [from, to]: readonly [number, number]): number {
  let voters = 0
  for (let code = from; code < to; code++) voters += words.surname.votersOf(code)
  return voters
}

/** How many voters to expect of these surnames and a first name in this range. */
function bearers(
  { words }: DeskRoll,
  surnames: readonly number[],
  range: readonly [number, number] | null,
): number {
  const called = surnames.reduce((sum, code) => sum + words.surname.votersOf(code), 0)
  if (range === null) return called
  let first = 0
  for (let code = range[0]; code < range[1]; code++) first += words.given.votersOf(code)
  return (called * first) / words.size.voters
}

function votersIn({ words }: DeskRoll, zips: readonly number[]): number {
  return zips.reduce((voters, zip) => voters + words.zip.votersOf(zip), 0)
}

function firstNames(roll: DeskRoll, first: string): readonly number[] {
  return roll.index.givenLike(roll.words.given.codeOrNew(first, first))
}

function surnamesNear(roll: DeskRoll, last: string): readonly number[] {
  return roll.index.surnamesLike(roll.words.surname.codeOrNew(last, last))
}

interface Typed {
  readonly last: string | null
  readonly first: string | null
  readonly number: number | null
  readonly core: string | null
  readonly city: string | null
  readonly zip: string | null
}

function typedValues(query: RollQuery): Typed {
  return {
    last: readSurname(query.last)?.key ?? null,
    first: readGivenName(query.first)?.key ?? null,
    number: readHouseNumber(query.house)?.number ?? null,
    core: readStreet(query.street)?.core ?? null,
    city: readCity(query.city),
    zip: readZip(query.zip),
  }
}

function fit(roll: DeskRoll, typed: Typed, row: VoterRow): number {
  const { words } = roll
  const { codes } = row
  let asked = 0
  let got = 0
  const judge = (text: string | null, value: string, weight: number) => {
    if (text === null) return
    asked += weight
    got += weight * likeness(text, value)
  }
  judge(typed.last, words.surname.keyOf(codes.last), 3)
  if (typed.first !== null) {
    const value = words.given.keyOf(codes.first)
    asked += 2
    got +=
      2 *
      Math.max(likeness(typed.first, value), areNicknames(typed.first, value) ? 0.8 : 0)
  }
  judge(typed.core, words.street.formOf(codes.street)?.core ?? '', 2)
  judge(typed.city, words.city.keyOf(codes.city), 1)
  judge(typed.zip, words.zip.keyOf(codes.zip), 1)
  const number = words.house.formOf(codes.house)?.number ?? -1
  if (typed.number !== null) judge(String(typed.number), String(number), 2)
  return asked === 0 ? 0 : got / asked
}

/** 1 for the same, 0.9 for a beginning, less for slips, 0 beyond two of them. */
function likeness(typed: string, value: string): number {
  if (typed === value) return 1
  if (value.startsWith(typed)) return 0.9
  const slips = editDistance(typed, value, 2)
  return slips === 1 ? 0.75 : slips === 2 ? 0.5 : 0
}
