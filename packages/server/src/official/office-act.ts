import { err, ok, type Result } from '@groundswell/basics'
import type { RefusalCode } from '../http/refusals.ts'
import type { Office } from '../office.ts'
import { type PetitionRules, petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import { type OfficeStanding, officeStanding } from './office-standing.ts'
import type { OfficialAct } from './official-act.ts'
import { type OfficialEntry, officialBook, writeEntry } from './official-book.ts'

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
  readonly standing: OfficeStanding
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
 * Does one act of the office: reads the book, asks `prepare` whether and what, writes. Every
 * act goes through here, so nothing is ever written after the certificate, nor by somebody
 * who has not seen the last entry.
 */
export async function officeAct(
  office: Office,
  wish: ActWish,
  prepare: (ground: ActGround) => Promise<Result<PreparedAct, OfficeRefusal>>,
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err({ code: 'no-petition-yet' })
  const standing = officeStanding(await officialBook(office.records))
  if ((standing.last?.seq ?? 0) !== wish.seen) return err({ code: 'book-grew' })
  if (standing.certificate !== undefined) return err({ code: 'certified-already' })
  const prepared = await prepare({ rules, standing })
  if (!prepared.ok) return prepared
  const { act, alongside } = prepared.value
  const written = await office.records.transaction().execute(async (inside) => {
    // The entry first: of two who act at once the second stops before it makes any lines.
    const entry = await writeEntry(office, inside, {
      by: wish.by,
      act,
      after: standing.last,
    })
    if (entry !== null) await alongside?.(inside)
    return entry
  })
  return written === null ? err({ code: 'book-grew' }) : ok(written)
}

/** The refusal of an act whose turn has not come, or has passed. */
export function notTheTurn(sentence: string): Result<never, OfficeRefusal> {
  return err({ code: 'not-the-turn', sentence })
}
