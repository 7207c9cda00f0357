import { type CalendarDate, calendarDate } from '@groundswell/basics'
import {
  type CustodyEvent,
  type CustodyKind,
  type Happening,
  type LifeProblem,
  type SheetId,
  type SheetLife,
  type SheetState,
  sheetLife,
  stepFrom,
} from '@groundswell/petition'
import type { RecordStore } from '../storage/open-storage.ts'

/** One act, done to one sheet or to several at once. */
export interface CustodyDeed {
  readonly kind: Happening
  readonly sheets: readonly SheetId[]
  readonly on: CalendarDate
  readonly holder?: string | undefined
  readonly place?: string | undefined
  readonly why?: string | undefined
  /** Joins what is taken back together. */
  readonly batch: string
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Date
}

export interface DeedOutcome {
  readonly recorded: readonly SheetId[]
  readonly odd: readonly { readonly sheet: SheetId; readonly kind: string }[]
  /** Sheets in whose state this cannot happen; nothing was recorded of them. */
  readonly refused: readonly { readonly sheet: SheetId; readonly state: SheetState }[]
}

const sheetsAtOnce = 500

/**
 * Records an act. To which sheets it cannot happen is told and not recorded; what is odd is
 * recorded and named. Must run inside a transaction: the standings are written with the events.
 */
export async function recordCustody(
  records: RecordStore,
  deed: CustodyDeed,
): Promise<DeedOutcome> {
  const outcome = {
    recorded: [] as SheetId[],
    odd: [] as { sheet: SheetId; kind: string }[],
    refused: [] as { sheet: SheetId; state: SheetState }[],
  }
  for (let at = 0; at < deed.sheets.length; at += sheetsAtOnce) {
    const some = deed.sheets.slice(at, at + sheetsAtOnce)
    const lives = await livesOf(records, some)
    const able: { sheet: SheetId; odd: string | null }[] = []
    for (const sheet of some) {
      const state = lives.get(sheet)?.value.state ?? 'unprinted'
      const step = stepFrom(state, deed.kind)
      if (step === undefined) outcome.refused.push({ sheet, state })
      else able.push({ sheet, odd: step.odd ?? null })
    }
    if (able.length === 0) continue
    await records
      .insertInto('custody_event')
      .values(able.map(({ sheet, odd }) => eventRow(deed, sheet, odd)))
      .execute()
    await writeStandings(
      records,
      able.map(({ sheet }) => sheet),
    )
    for (const { sheet, odd } of able) {
      outcome.recorded.push(sheet)
      if (odd !== null) outcome.odd.push({ sheet, kind: odd })
    }
  }
  return outcome
}

function eventRow(deed: CustodyDeed, sheet: SheetId, odd: string | null) {
  return {
    sheet_id: sheet,
    kind: deed.kind,
    on_day: deed.on,
    holder: deed.holder ?? null,
    place: deed.place ?? null,
    why: deed.why ?? null,
    takes_back: null,
    odd,
    batch: deed.batch,
    by_id: deed.by.id,
    by_name: deed.by.name,
    at: deed.at,
  }
}

interface StoredLife {
  readonly value: SheetLife
  readonly problems: readonly LifeProblem[]
}

/** The lives of these sheets, from all their events. */
export async function livesOf(
  records: RecordStore,
  sheets: readonly SheetId[],
): Promise<ReadonlyMap<SheetId, StoredLife>> {
  if (sheets.length === 0) return new Map()
  const rows = await records
    .selectFrom('custody_event')
    .select(['seq', 'sheet_id', 'kind', 'on_day', 'holder', 'place', 'why', 'takes_back'])
    .select('by_name')
    .where('sheet_id', 'in', sheets)
    .orderBy('seq')
    .execute()
  const events = new Map<SheetId, CustodyEvent[]>(sheets.map((sheet) => [sheet, []]))
  for (const row of rows) {
    const sheet = row.sheet_id as SheetId
    events.get(sheet)?.push({
      seq: row.seq,
      sheet,
      kind: row.kind as CustodyKind,
      on: calendarDate(row.on_day),
      by: row.by_name,
      ...(row.holder === null ? {} : { holder: row.holder }),
      ...(row.place === null ? {} : { place: row.place }),
      ...(row.why === null ? {} : { why: row.why }),
      ...(row.takes_back === null ? {} : { takesBack: row.takes_back }),
    })
  }
  return new Map([...events].map(([sheet, own]) => [sheet, sheetLife(sheet, own)]))
}

/** Writes where these sheets stand, from all their events. */
export async function writeStandings(
  records: RecordStore,
  sheets: readonly SheetId[],
): Promise<void> {
  const lives = [...(await livesOf(records, sheets))]
  await records
    .insertInto('sheet_standing')
    .values(lives.map(([sheet, life]) => standingRow(sheet, life)))
    .onConflict((conflict) =>
      conflict.column('sheet_id').doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        since: eb.ref('excluded.since'),
        holder: eb.ref('excluded.holder'),
        last_holder: eb.ref('excluded.last_holder'),
        place: eb.ref('excluded.place'),
        returned_on: eb.ref('excluded.returned_on'),
        oddities: eb.ref('excluded.oddities'),
        last_seq: eb.ref('excluded.last_seq'),
      })),
    )
    .execute()
}

function standingRow(sheet: SheetId, { value, problems }: StoredLife) {
  const last = (kind: CustodyKind) => value.inForce.findLast((each) => each.kind === kind)
  const first = value.inForce[0]
  if (first === undefined) throw new Error(`a sheet without events: ${sheet}`)
  return {
    sheet_id: sheet,
    state: value.state,
    since: value.since ?? first.on,
    holder: value.holder,
    last_holder: value.lastHolder,
    place: value.place,
    returned_on: (last('returned') ?? last('scanned'))?.on ?? null,
    oddities: problems.filter(({ kind }) => kind !== 'impossible').length,
    last_seq: value.inForce.at(-1)?.seq ?? first.seq,
  }
}
