import { type CalendarDate, daysBetween, type Result } from '@groundswell/basics'
import {
  type CalendarEntry,
  type Citation,
  driveCalendar,
  type Pack,
  pack,
  type Refusal,
  requirement,
  warningsOn,
} from '@groundswell/rules'

/** One petition of a movement, in its own state and under its own pack. */
export interface MovementPetition {
  readonly id: string
  readonly title: string
  /** Such as `us-or@2026-03-01`. */
  readonly pack: string
  readonly kind: string
  readonly start: CalendarDate
  /** The official number; the published one of the pack when absent. */
  readonly required?: number
  /** The vote that the share is taken of, where no number is published yet. */
  readonly base?: number
  readonly filed?: CalendarDate
  readonly election?: CalendarDate
  /** What is known of its count; absent while nobody has counted. */
  readonly count?: MovementCount
  /** Duties that are late or owed now, as far as the drive has told. */
  readonly duties?: { readonly late: number; readonly open: number }
}

export interface MovementCount {
  readonly asOf: CalendarDate
  /** Lines in hand, and how many distinct valid ones are among them as far as is known. */
  readonly lines: number
  readonly valid?: {
    readonly low: number
    readonly median: number
    readonly high: number
  }
  /** The outcomes if everything were filed that day. */
  readonly odds?: {
    readonly fail: number
    readonly fullCheck: number
    readonly qualify: number
  }
}

/** How one petition of a movement stands today. */
export interface PetitionStanding {
  readonly id: string
  readonly title: string
  readonly jurisdiction: string
  readonly pack: string
  readonly kind: string
  readonly required?: number
  /** Where the number comes from. */
  readonly requiredFrom?: 'given' | 'published' | 'formula'
  readonly asOf?: CalendarDate
  readonly gathered?: number
  readonly valid?: MovementCount['valid']
  readonly odds?: MovementCount['odds']
  /** Valid signatures still missing at the median; 0 when there are enough. */
  readonly missing?: number
  readonly deadline?: CalendarDate
  readonly daysLeft?: number
  /** The next date that somebody has to act on. */
  readonly next?: CalendarEntry
  readonly stage: 'before-start' | 'circulating' | 'past-deadline' | 'filed'
  /** How the officials will check it; absent when the pack is unknown. */
  readonly method?: Pack['verification']['kind']
  /** Duties that the law lists for such a petition, and how many of them are missing. */
  readonly duties?: {
    readonly ofLaw: number
    readonly late?: number
    readonly open?: number
  }
  /** The sections that requirement and deadline rest on. */
  readonly cites: readonly Citation[]
  readonly unverifiedRules: readonly string[]
  /** Why a number is missing, such as a year for which none is published. */
  readonly refusals: readonly Refusal[]
}

/**
 * The petitions of one movement beside each other, each by its own law: what it needs, what it
 * has, how long it has. What a pack cannot answer is listed with the petition and does not
 * hide the others. For what may be said of all together see `movementTotals`.
 */
export function movementOverview(
  petitions: readonly MovementPetition[],
  today: CalendarDate,
): readonly PetitionStanding[] {
  return petitions.map((petition) => standing(petition, today))
}

function standing(petition: MovementPetition, today: CalendarDate): PetitionStanding {
  const { id, title, kind, count } = petition
  const law = pack(petition.pack)
  const base = { id, title, pack: petition.pack, kind, ...counted(count) }
  if (!law.ok) {
    return {
      ...base,
      jurisdiction: petition.pack,
      stage: stageOf(petition, today, undefined),
      cites: [],
      unverifiedRules: [],
      refusals: [law.error],
    }
  }
  const asked = requirementOf(law.value, petition)
  const calendar = calendarOf(law.value, petition)
  const { required } = asked
  const entries = valueOf(calendar)
  const last = entries?.entries.find((e) => e.id === 'deadline')
  const deadline = last?.date
  const next = entries && nextEntry(entries, today)
  const open = [
    ...asked.unverified,
    ...(entries?.entries.flatMap((e) => e.unverifiedRules ?? []) ?? []),
  ]
  const duties = law.value.duties.filter((d) => d.kinds?.includes(kind) ?? true)
  return {
    ...base,
    jurisdiction: law.value.title,
    ...(required === undefined ? {} : { required, requiredFrom: asked.from }),
    ...(required === undefined || count?.valid === undefined
      ? {}
      : { missing: Math.max(0, required - count.valid.median) }),
    ...(deadline === undefined
      ? {}
      : { deadline, daysLeft: daysBetween(today, deadline) }),
    ...(next === undefined ? {} : { next }),
    stage: stageOf(petition, today, deadline),
    method: law.value.verification.kind,
    duties: { ofLaw: duties.length, ...petition.duties },
    cites: unique([...asked.cites, ...(last?.cites ?? [])]),
    unverifiedRules: [...new Set(open)],
    refusals: [...asked.refusals, ...(calendar.ok ? [] : [calendar.error])],
  }
}

function counted(count: MovementCount | undefined) {
  if (count === undefined) return {}
  const { asOf, lines, valid, odds } = count
  return {
    asOf,
    gathered: lines,
    ...(valid === undefined ? {} : { valid }),
    ...(odds === undefined ? {} : { odds }),
  }
}

function requirementOf(law: Pack, { kind, required, base }: MovementPetition) {
  const asked = requirement(law, { kind, ...(base === undefined ? {} : { base }) })
  const cites = asked.ok ? asked.value.cites : []
  if (required !== undefined) {
    return { required, from: 'given', cites, unverified: [], refusals: [] } as const
  }
  if (!asked.ok) {
    return { from: 'given', cites, unverified: [], refusals: [asked.error] } as const
  }
  const { source, unverifiedRules } = asked.value
  return {
    required: asked.value.required,
    from: source === 'published' ? 'published' : 'formula',
    cites,
    unverified: unverifiedRules ?? [],
    refusals: [],
  } as const
}

function calendarOf(law: Pack, { kind, start, filed, election }: MovementPetition) {
  return driveCalendar(law, {
    kind,
    start,
    ...(filed === undefined ? {} : { filed }),
    ...(election === undefined ? {} : { election }),
  })
}

function nextEntry(
  calendar: Parameters<typeof warningsOn>[0],
  today: CalendarDate,
): CalendarEntry | undefined {
  const years = 3660
  return warningsOn(calendar, today, years).find((w) => w.daysLeft >= 0)?.entry
}

function stageOf(
  { start, filed }: MovementPetition,
  today: CalendarDate,
  deadline: CalendarDate | undefined,
): PetitionStanding['stage'] {
  if (filed !== undefined && filed <= today) return 'filed'
  if (today < start) return 'before-start'
  return deadline !== undefined && deadline < today ? 'past-deadline' : 'circulating'
}

function unique(cites: readonly Citation[]): readonly Citation[] {
  return [...new Map(cites.map((cite) => [cite.id, cite])).values()]
}

function valueOf<T>(result: Result<T, unknown>): T | undefined {
  return result.ok ? result.value : undefined
}
