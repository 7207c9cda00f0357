import { type CalendarDate, daysBetween, type Result } from '@groundswell/basics'
import {
  type CalendarEntry,
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
  readonly filed?: CalendarDate
  readonly election?: CalendarDate
  /** Signatures gathered, and how many of them are valid as far as is known. */
  readonly gathered: number
  readonly valid?: {
    readonly low: number
    readonly estimate: number
    readonly high: number
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
  readonly gathered: number
  readonly valid?: MovementPetition['valid']
  /** Valid signatures still missing at the estimate; 0 when there are enough. */
  readonly missing?: number
  readonly deadline?: CalendarDate
  readonly daysLeft?: number
  /** The next date that somebody has to act on. */
  readonly next?: CalendarEntry
  readonly stage: 'before-start' | 'circulating' | 'past-deadline' | 'filed'
  /** How the officials will check it; absent when the pack is unknown. */
  readonly method?: Pack['verification']['kind']
  readonly unverifiedRules: readonly string[]
  /** Why a number is missing, such as a year for which none is published. */
  readonly refusals: readonly Refusal[]
}

/**
 * The petitions of one movement beside each other, each by its own law: what it needs, what it
 * has, how long it has. Nothing is added up across jurisdictions, for no law knows such a sum.
 * What a pack cannot answer is listed with the petition and does not hide the others.
 */
export function movementOverview(
  petitions: readonly MovementPetition[],
  today: CalendarDate,
): readonly PetitionStanding[] {
  return petitions.map((petition) => standing(petition, today))
}

function standing(petition: MovementPetition, today: CalendarDate): PetitionStanding {
  const { id, title, kind, start, gathered, valid, filed, election } = petition
  const law = pack(petition.pack)
  const base = { id, title, pack: petition.pack, kind, gathered }
  const counted = valid === undefined ? {} : { valid }
  if (!law.ok) {
    return {
      ...base,
      ...counted,
      jurisdiction: petition.pack,
      stage: stageOf(petition, today, undefined),
      unverifiedRules: [],
      refusals: [law.error],
    }
  }
  const asked = requirement(law.value, { kind })
  const calendar = driveCalendar(law.value, {
    kind,
    start,
    ...(filed === undefined ? {} : { filed }),
    ...(election === undefined ? {} : { election }),
  })
  const required = petition.required ?? valueOf(asked)?.required
  const entries = valueOf(calendar)
  const deadline = entries?.entries.find((e) => e.id === 'deadline')?.date
  const next = entries && nextEntry(entries, today)
  const open = [
    ...(valueOf(asked)?.unverifiedRules ?? []),
    ...(entries?.entries.flatMap((e) => e.unverifiedRules ?? []) ?? []),
  ]
  const refusals: Refusal[] = []
  if (!asked.ok && petition.required === undefined) refusals.push(asked.error)
  if (!calendar.ok) refusals.push(calendar.error)
  return {
    ...base,
    ...counted,
    jurisdiction: law.value.title,
    ...(required === undefined ? {} : { required }),
    ...(required === undefined || valid === undefined
      ? {}
      : { missing: Math.max(0, required - valid.estimate) }),
    ...(deadline === undefined
      ? {}
      : { deadline, daysLeft: daysBetween(today, deadline) }),
    ...(next === undefined ? {} : { next }),
    stage: stageOf(petition, today, deadline),
    method: law.value.verification.kind,
    unverifiedRules: [...new Set(open)],
    refusals,
  }
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

function valueOf<T>(result: Result<T, unknown>): T | undefined {
  return result.ok ? result.value : undefined
}
