import { type CalendarDate, calendarDate } from '@groundswell/basics'
import { type DutyStanding, dutyGate, dutyTimeText } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import { type PetitionRules, petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Duties, Duty } from '../wire/duty.ts'
import { filedDay, toldEvents } from './drive-events.ts'
import { type DutyRecord, dutyRecords, inForce } from './duty-records.ts'
import { type Lacking, lackingDuties } from './lacking-duties.ts'

/** What the law asks of the drive and how each duty stands; null before a petition is set up. */
export async function dutyAnswer(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<Duties | null> {
  const { records } = office
  const rules = await petitionRules(records)
  if (rules === null) return null
  const today = await petitionDay(office)
  const events = await eventsOf(records, rules, today)
  const all = await dutyRecords(records)
  const told = inForce(all)
  const owed = rules.pack.duties.map(({ id, when }) => ({ id, shape: when.shape }))
  const lacking = await lackingDuties(office, owed)
  const known = knownDone(events, today)
  const gathered = await linesInHand(records)
  const gate = dutyGate(rules.pack, {
    kind: rules.kind,
    today,
    events: Object.fromEntries(
      events.flatMap(({ event, on }) => (on === null ? [] : [[event, calendarDate(on)]])),
    ),
    required: rules.required,
    gathered,
    done: [
      ...told.map(({ duty, on_day }) => ({ duty, on: calendarDate(on_day) })),
      ...[...known].map(([duty, on]) => ({ duty, on })),
    ],
    months: told.flatMap(({ duty, month }) => (month === null ? [] : [{ duty, month }])),
    lacking: [...lacking].map(([duty, { number, lines }]) => ({ duty, number, lines })),
  })
  return {
    rules: rules.pack.reference,
    today,
    required: rules.required,
    gathered,
    duties: gate.duties.map((standing) =>
      dutyShown(standing, { rules, told, known, lacking: lacking.get(standing.duty) }),
    ),
    blocked: gate.blocked.flatMap(({ what, duties }) =>
      // A text that circulates was filed: nothing can stop that any more.
      what === 'nothing' || (what === 'submission' && rules.start <= today)
        ? []
        : [{ what, duties: [...duties] }],
    ),
    linesAtStake: gate.linesAtStake,
    events,
    history: all.map(({ id, duty, month, on_day, by_name, at, takes_back }) => ({
      id,
      duty,
      month,
      on: on_day,
      by: by_name,
      at: at.toISOString(),
      takesBack: takes_back,
    })),
  }
}

/** The days that duties are counted from: told, recorded, or the last that the law allows. */
async function eventsOf(
  records: RecordStore,
  rules: PetitionRules,
  today: CalendarDate,
): Promise<Duties['events']> {
  const told = await toldEvents(records)
  const filed = await filedDay(records)
  const toldDay = (event: 'submission' | 'first-money') => ({
    event,
    on: told.get(event)?.on ?? null,
    source: 'told' as const,
    by: told.get(event)?.by ?? null,
  })
  const planned = told.get('filing')
  // What circulates was filed before: unless somebody tells the day, it was then at the latest.
  const submission: Duties['events'][number] =
    told.has('submission') || rules.start > today
      ? toldDay('submission')
      : { event: 'submission', on: rules.start, source: 'last-day', by: null }
  return [
    submission,
    { event: 'circulation', on: rules.start, source: 'records', by: null },
    toldDay('first-money'),
    filed !== null
      ? { event: 'filing', on: filed, source: 'records', by: null }
      : planned === undefined
        ? { event: 'filing', on: rules.deadline, source: 'last-day', by: null }
        : { event: 'filing', on: planned.on, source: 'told', by: planned.by },
  ]
}

/** Duties that other records show to be done, with the day. */
function knownDone(
  events: Duties['events'],
  today: CalendarDate,
): ReadonlyMap<string, CalendarDate> {
  const known = new Map<string, CalendarDate>()
  for (const { event, on, source } of events) {
    if (on === null || source !== 'records' || on > today) continue
    // The day of the official summary is the petition's own start.
    if (event === 'circulation') known.set('official-summary', calendarDate(on))
    // A filing is recorded only for somebody who may file.
    if (event === 'filing') known.set('filing-authorisation', calendarDate(on))
  }
  return known
}

/** Lines in hand as the newest count has them; before the first count, the turn-ins. */
async function linesInHand(records: RecordStore): Promise<number> {
  const counted = await records
    .selectFrom('count_snapshot')
    .select('raw')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (counted !== undefined) return counted.raw
  const turnedIn = await records
    .selectFrom('turn_in_in_force')
    .select((eb) => eb.fn.sum<string | null>('lines').as('lines'))
    .executeTakeFirst()
  return Number(turnedIn?.lines ?? 0)
}

function dutyShown(
  standing: DutyStanding,
  beside: {
    readonly rules: PetitionRules
    readonly told: readonly DutyRecord[]
    readonly known: ReadonlyMap<string, CalendarDate>
    readonly lacking: Lacking | undefined
  },
): Duty {
  const { rules, lacking } = beside
  const rule = rules.pack.duties.find(({ id }) => id === standing.duty)
  if (rule === undefined) throw new Error(`no duty ${standing.duty}`)
  const month = standing.month ?? null
  const toldBySomebody =
    rule.when.shape !== 'each-sheet' && rule.when.shape !== 'each-circulator'
  // Nothing lacks a duty of each sheet while there is no sheet, but it is not done either.
  const isEmpty = lacking?.among === 0
  return {
    duty: standing.duty,
    month,
    title: standing.title,
    when: dutyTimeText(rule.when),
    by: standing.by,
    state: isEmpty ? 'not-yet' : standing.state,
    due: standing.due ?? null,
    daysLeft: standing.daysLeft ?? null,
    threshold: standing.threshold ?? null,
    lacking: lacking === undefined || lacking.number === 0 ? null : shownLacking(lacking),
    cost: standing.cost,
    blocks: standing.blocks,
    recordable: toldBySomebody,
    done: standing.state === 'done' && !isEmpty ? doneBy(standing, beside) : null,
    law: citedLaw(standing.cites),
  }
}

function shownLacking({ of, number, lines, unread }: Lacking): Duty['lacking'] {
  return { of, number, lines, unread }
}

function doneBy(
  { duty, month }: DutyStanding,
  {
    told,
    known,
  }: {
    readonly told: readonly DutyRecord[]
    readonly known: ReadonlyMap<string, CalendarDate>
  },
): Duty['done'] {
  const record = told.find((each) => each.duty === duty && each.month === (month ?? null))
  if (record === undefined) {
    const on = known.get(duty) ?? null
    return { source: 'records', on, by: null, record: null, note: null, document: null }
  }
  const { document, document_name, document_kept } = record
  return {
    source: 'person',
    on: record.on_day,
    by: record.by_name,
    record: record.id,
    note: record.note,
    document:
      document === null
        ? null
        : { sha256: document, name: document_name ?? '', kept: document_kept },
  }
}
