import { addDays, type CalendarDate } from '@groundswell/basics'
import type { CalendarEntry } from './calendar-entry.ts'
import { effectiveDate, statementOfVoteDay } from './effective-date.ts'
import { electionAfter, type GeneralElectionRule } from './general-election.ts'
import { grounds } from './grounds.ts'
import type { Pack } from './pack.ts'
import type { PetitionKindRule } from './petition-kind.ts'

/** When the official count ends, with a sample alone and with a full check. */
interface CountEnds {
  readonly sampled: CalendarDate
  readonly checked: CalendarDate
  readonly election?: CalendarDate
}

/**
 * The election that a petition reaches and the dates around it. Nothing is known where the
 * pack or the kind of petition has no rule for it.
 */
export function electionEntries(
  pack: Pack,
  rule: PetitionKindRule,
  ends: CountEnds,
): { readonly election?: CalendarDate; readonly entries: readonly CalendarEntry[] } {
  const days = rule.qualifiesDaysBeforeElection
  const held = pack.generalElection
  if (days === undefined || held === undefined) return { entries: [] }
  const election = ends.election ?? electionAfter(pack, addDays(ends.sampled, days))
  const later = electionAfter(pack, addDays(ends.checked, days))
  if (election === undefined) return { entries: [] }
  const entries: CalendarEntry[] = [
    ...beforeElection(pack, rule, { days, election, held }),
    {
      id: 'election',
      what: 'election',
      date: election,
      rule:
        ends.election === undefined
          ? `the first general election at least ${days} days after the sample`
          : 'as given',
      timing: 'on',
      ...grounds(pack, held.cites),
    },
    ...afterElection(pack, election),
  ]
  if (ends.election === undefined && later && later !== election) {
    entries.push({
      id: 'election-after-full-check',
      what: 'election, if a full check takes all its time',
      date: later,
      rule: `the first general election at least ${days} days after the full check`,
      timing: 'on',
      ...grounds(pack, held.cites),
    })
  }
  return { election, entries }
}

function beforeElection(
  pack: Pack,
  rule: PetitionKindRule,
  known: {
    readonly days: number
    readonly election: CalendarDate
    readonly held: GeneralElectionRule
  },
): readonly CalendarEntry[] {
  const { days, election, held } = known
  const call = held.callForArguments
  const entries: CalendarEntry[] = [
    {
      id: 'qualification',
      what: 'certified as qualified; last day on which the proponents can withdraw',
      date: addDays(election, -days),
      rule: `${days} days before the election`,
      timing: 'on',
      ...grounds(pack, rule.cites),
    },
  ]
  if (pack.notice && rule.kind !== 'referendum') {
    entries.push({
      id: 'hearing',
      what: 'joint hearings held, if the 25 % notice was given',
      date: addDays(election, -pack.notice.hearingDaysBeforeElection),
      rule: `${pack.notice.hearingDaysBeforeElection} days before the election`,
      timing: 'latest',
      ...grounds(pack, pack.notice.cites),
    })
  }
  if (call) {
    entries.push({
      id: 'call-for-arguments',
      what: 'call for missing arguments',
      date: addDays(election, -call.daysBefore),
      rule: `${call.daysBefore} days before the election`,
      timing: 'latest',
      ...grounds(pack, call.cites),
    })
  }
  return entries
}

function afterElection(pack: Pack, election: CalendarDate): readonly CalendarEntry[] {
  const statement = statementOfVoteDay(pack, election)
  const effect = effectiveDate(pack, { election })
  const entries: CalendarEntry[] = []
  if (statement.ok) {
    entries.push({
      id: 'statement-of-vote',
      what: 'statement of the vote filed',
      rule: `${pack.enactment?.statementOfVote?.days} days after the election`,
      timing: 'latest',
      ...statement.value,
    })
  }
  if (effect.ok) {
    const { date, days, atLatest, cites } = effect.value
    entries.push({
      id: 'effect',
      what: 'the measure takes effect if enacted',
      rule: atLatest
        ? `${days} days after the last day for the statement of the vote`
        : `${days} days after the election`,
      timing: atLatest ? 'latest' : 'on',
      date,
      ...grounds(
        pack,
        cites.map((c) => c.id),
      ),
    })
  }
  return entries
}
