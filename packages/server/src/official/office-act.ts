import {
  type CalendarDate,
  calendarDate,
  err,
  ok,
  type Result,
} from '@groundswell/basics'
import {
  mayRecord,
  type OfficialRecord,
  type OfficialState,
  officialState,
} from '@groundswell/petition/official'
import type { RefusalCode } from '../http/refusals.ts'
import type { Office } from '../office.ts'
import { type PetitionRules, petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import { type CaseFile, caseFile, recordsOfEntry } from './case-file.ts'
import { type OfficeStanding, officeStanding } from './office-standing.ts'
import type { OfficialAct } from './official-act.ts'
import { type OfficialEntry, officialBook, writeEntry } from './official-book.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** Why the office's book does not take an act, as data for the person at the desk. */
export interface OfficeRefusal {
  readonly code: Extract<
    RefusalCode,
    | 'no-petition-yet'
    | 'book-grew'
    | 'not-the-turn'
    | 'certified-already'
    | 'bad-input'
    | 'frame-refused'
    | 'seed-refused'
    | 'counts-refused'
  >
  readonly sentence?: string
  readonly field?: string
  readonly rule?: string
}

/** What an act is decided on. */
export interface ActGround {
  readonly rules: PetitionRules
  readonly book: readonly OfficialEntry[]
  readonly standing: OfficeStanding
  /** How the petition stands in the law's procedure. */
  readonly state: OfficialState
  readonly file: CaseFile
  readonly today: CalendarDate
}

interface PreparedAct {
  readonly act: OfficialAct
  /** Writes whatever the act makes besides its entry, in the same transaction. */
  readonly alongside?: (inside: RecordStore) => Promise<void>
}

/** An act by a person who saw the book up to entry `seen` (0: an empty one). */
export interface ActWish {
  readonly by: Me
  readonly seen: number
}

/**
 * Does one act of the office: reads the book, asks `prepare` whether and what, holds the
 * records it makes against the law's procedure, writes. Every act goes through here, so
 * nothing is written out of turn, after the certificate, or by somebody who has not seen the
 * last entry.
 */
export async function officeAct(
  office: Office,
  wish: ActWish,
  prepare: (ground: ActGround) => Promise<Result<PreparedAct, OfficeRefusal>>,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  const found = await officeGround(office)
  if (!found.ok) return found
  const ground = found.value
  const last = ground.standing.last
  if ((last?.seq ?? 0) !== wish.seen) return err({ code: 'book-grew' })
  if (ground.state.certified) return err({ code: 'certified-already' })
  const prepared = await prepare(ground)
  if (!prepared.ok) return prepared
  const { act, alongside } = prepared.value
  const entry = { by: wish.by, act, on: ground.today, after: last }
  const refused = unlawful(ground, entry)
  if (refused !== undefined) return err(refused)
  const written = await office.records.transaction().execute(async (inside) => {
    // The entry first: of two who act at once the second stops before it makes any lines.
    const made = await writeEntry(office, inside, entry)
    if (made !== null) await alongside?.(inside)
    return made
  })
  return written === null ? err({ code: 'book-grew' }) : ok(written)
}

/** What every act is decided on; refused before a petition is set up. */
export async function officeGround(
  office: Office,
): Promise<Result<ActGround, OfficeRefusal>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err({ code: 'no-petition-yet' })
  const book = await officialBook(office.records)
  const file = caseFile(rules, book)
  const today = calendarDate(rules.asOf ?? office.clock().toISOString().slice(0, 10))
  const state = officialState(file.official, file.records, today)
  if (!state.ok) {
    return err({ code: 'not-the-turn', sentence: refusalSentence(state.error, rules) })
  }
  const standing = officeStanding(book)
  return ok({ rules, book, standing, state: state.value, file, today })
}

/** Why the records of an act may not stand beside those there are. */
function unlawful(
  ground: ActGround,
  entry: { readonly by: Me; readonly act: OfficialAct; readonly on: CalendarDate },
): OfficeRefusal | undefined {
  const { rules, file, standing, today } = ground
  // Hash and hour come with writing; the records need neither.
  const unwritten: OfficialEntry = {
    seq: (standing.last?.seq ?? 0) + 1,
    act: entry.act,
    by: entry.by.name,
    on: entry.on,
    at: new Date(0),
    previous: '',
    hash: '',
  }
  const records: OfficialRecord[] = [...file.records]
  for (const record of recordsOfEntry(rules, unwritten)) {
    const asked = mayRecord(file.official, records, record, today)
    if (!asked.ok) {
      const sentence = refusalSentence(asked.error, rules)
      return { code: codeOf(asked.error.kind), sentence }
    }
    records.push(record)
  }
  return undefined
}

function codeOf(kind: string): OfficeRefusal['code'] {
  switch (kind) {
    case 'certified':
      return 'certified-already'
    case 'frame-differs-from-raw':
    case 'not-a-hash':
      return 'frame-refused'
    case 'seed-too-short':
    case 'seed-not-digits':
      return 'seed-refused'
    case 'not-this-step':
    case 'already-reported':
    case 'step-unknown-here':
    case 'seed-is-known':
    case 'nothing-to-amend':
      return 'not-the-turn'
    default:
      return 'counts-refused'
  }
}

/** The refusal of an act whose turn has not come, or has passed. */
export function notTheTurn(sentence: string): Result<never, OfficeRefusal> {
  return err({ code: 'not-the-turn', sentence })
}
