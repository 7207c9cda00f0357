import {
  type CalendarDate,
  calendarDate,
  canonicalJson,
  sha256Hex,
} from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import { type OfficialAct, officialAct } from './official-act.ts'

/** One entry of the office's book: an act, its hour, and the hash that binds it to the last. */
export interface OfficialEntry {
  readonly seq: number
  readonly act: OfficialAct
  readonly by: string
  /** The day of the act, by which the law's days are counted. */
  readonly on: CalendarDate
  readonly at: Date
  readonly previous: string
  readonly hash: string
}

/** What the first entry names as the one before it. */
const beginning = '0'.repeat(64)

/** The book from its first entry on. */
export async function officialBook(
  records: RecordStore,
): Promise<readonly OfficialEntry[]> {
  const rows = await records
    .selectFrom('official_entry')
    .selectAll()
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    act: officialAct.parse({ ...Object(row.body), kind: row.kind }),
    by: row.by_name,
    on: calendarDate(row.on_day),
    at: row.at,
    previous: row.previous,
    hash: row.hash,
  }))
}

/**
 * Writes the next entry after `after`, the last one that the writer has seen. Null when the
 * book has grown since: of two officials who act at once the second reads first. `records`
 * may be a transaction, so that an act and the lines it makes come together or not at all.
 */
export async function writeEntry(
  office: Pick<Office, 'clock'>,
  records: RecordStore,
  wish: {
    readonly by: Me
    readonly act: OfficialAct
    readonly on: CalendarDate
    readonly after: OfficialEntry | undefined
  },
): Promise<OfficialEntry | null> {
  const { by, act, on, after } = wish
  const entry = {
    seq: (after?.seq ?? 0) + 1,
    act,
    by: by.name,
    on,
    at: office.clock(),
    previous: after?.hash ?? beginning,
  }
  const hash = entryHash(entry)
  const { kind, ...body } = act
  const written = await records
    .insertInto('official_entry')
    .values({
      seq: entry.seq,
      kind,
      body: JSON.stringify(body),
      by_id: by.id,
      by_name: by.name,
      on_day: on,
      at: entry.at,
      previous: entry.previous,
      hash,
    })
    .onConflict((conflict) => conflict.column('seq').doNothing())
    .returning('seq')
    .executeTakeFirst()
  return written === undefined ? null : { ...entry, hash }
}

/** SHA-256 over the entry as canonical JSON: what a public log would take as its leaf. */
export function entryHash(entry: Omit<OfficialEntry, 'hash'>): string {
  const { seq, act, by, on, at, previous } = entry
  return sha256Hex(canonicalJson({ seq, act, by, on, at: at.toISOString(), previous }))
}

/** The first entry whose hash does not fit, or undefined when the whole book holds. */
export function brokenEntry(book: readonly OfficialEntry[]): OfficialEntry | undefined {
  let previous = beginning
  return book.find((entry) => {
    const fits = entry.previous === previous && entry.hash === entryHash(entry)
    previous = entry.hash
    return !fits
  })
}
