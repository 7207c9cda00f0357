import { type CalendarDate, daysBetween } from '@groundswell/basics'
import {
  movementOverview,
  movementTotals,
  type PetitionStanding,
} from '@groundswell/petition/overview'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Overview, OverviewRow } from '../wire/movement.ts'
import { type EnteredPetition, movementPetitions } from './movement-petitions.ts'
import { rulesSentence } from './rules-sentence.ts'

/** One movement in several jurisdictions: a row for each, and what can be said of all. */
export async function movementView(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<Overview> {
  const today = await petitionDay(office)
  const entered = await movementPetitions(office)
  const standings = movementOverview(
    entered.map(({ petition }) => petition),
    today,
  )
  const totals = movementTotals(standings)
  const { byStage, asOf, nextDeadline } = totals
  return {
    today,
    rows: standings.flatMap((standing, i) => {
      const about = entered[i]
      return about === undefined ? [] : [rowOf(standing, about, today)]
    }),
    totals: {
      jurisdictions: totals.jurisdictions,
      circulating: byStage.circulating,
      filed: byStage.filed,
      pastDeadline: byStage['past-deadline'],
      beforeStart: byStage['before-start'],
      lines: totals.lines.sum,
      linesFrom: totals.lines.from,
      oldest: asOf?.oldest ?? null,
      newest: asOf?.newest ?? null,
      surelyEnough: totals.surelyEnough,
      surelyNotYet: totals.surelyNotYet,
      open: totals.open,
      nextDeadline:
        nextDeadline === undefined
          ? null
          : { key: nextDeadline.id, on: nextDeadline.deadline },
    },
  }
}

function rowOf(
  standing: PetitionStanding,
  about: EnteredPetition,
  today: CalendarDate,
): OverviewRow {
  const { next, duties } = standing
  return {
    key: standing.id,
    isOwn: about.isOwn,
    title: standing.title,
    jurisdiction: standing.jurisdiction,
    rules: standing.pack,
    kind: standing.kind,
    start: about.petition.start,
    entered: about.entered,
    stage: standing.stage,
    required: standing.required ?? null,
    requiredFrom: standing.requiredFrom ?? null,
    deadline: standing.deadline ?? null,
    daysLeft: standing.daysLeft ?? null,
    next: next === undefined ? null : { on: next.date, what: next.what },
    count: countOf(standing, about, today),
    duties:
      duties === undefined
        ? null
        : {
            ofLaw: duties.ofLaw,
            late: duties.late ?? null,
            open: duties.open ?? null,
          },
    law: citedLaw(standing.cites),
    unverified: [...standing.unverifiedRules],
    problems: [...new Set(standing.refusals.map(rulesSentence))],
  }
}

function countOf(
  standing: PetitionStanding,
  { source, sha256 }: EnteredPetition,
  today: CalendarDate,
): OverviewRow['count'] {
  const { asOf, gathered, valid, missing, odds } = standing
  if (asOf === undefined || gathered === undefined) return null
  return {
    asOf,
    lines: gathered,
    valid: valid ?? null,
    missing: missing ?? null,
    odds: odds ?? null,
    source: source ?? '',
    sha256,
    daysOld: Math.max(0, daysBetween(asOf, today)),
  }
}
