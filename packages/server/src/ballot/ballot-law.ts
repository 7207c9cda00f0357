import { type CalendarDate, calendarDate } from '@groundswell/basics'
import {
  type DisplayState,
  displayPeriod,
  displayState,
} from '@groundswell/petition/ballot'
import { driveCalendar, type Pack, packOn } from '@groundswell/rules'
import { citedLaw } from '../records/cited-law.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { LawCited } from '../wire/law-cited.ts'
import type { BallotFacts } from './ballot-facts.ts'

/**
 * The law of ballot and guide: the text in force on the day of the election, for it is that
 * election's guide; the petition's own where no election is known or no text reaches so far.
 */
export function ballotLaw(rules: PetitionRules, facts: BallotFacts): Pack {
  const election = facts.one('election')
  if (election === undefined) return rules.pack
  const found = packOn(rules.pack.id, calendarDate(election.on))
  return found.ok ? found.value : rules.pack
}

/** The election that the law leads to, counted from the start of the drive. */
export function expectedElection(rules: PetitionRules): CalendarDate | null {
  const { pack, kind, start } = rules
  const calendar = driveCalendar(pack, { kind, start: calendarDate(start) })
  if (!calendar.ok) return null
  return calendar.value.entries.find(({ id }) => id === 'election')?.date ?? null
}

export interface PublicDisplay {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly state: DisplayState
  readonly daysOfLaw: number | null
  readonly law: readonly LawCited[]
}

/** The display as it was set, against the days that the law asks for at least. */
export function publicDisplay(
  pack: Pack,
  facts: BallotFacts,
  today: CalendarDate,
): PublicDisplay | null {
  const fact = facts.one('display')
  if (fact === undefined) return null
  const until = calendarDate(fact.printed)
  const period = displayPeriod(pack, until)
  const from =
    fact.opens === undefined
      ? period.ok
        ? period.value.from
        : until
      : calendarDate(fact.opens)
  return {
    from,
    until,
    state: displayState({ from, until }, today),
    daysOfLaw: period.ok ? period.value.days : null,
    law: period.ok ? citedLaw(period.value.cites) : [],
  }
}
