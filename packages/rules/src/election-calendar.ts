import { addDays, type CalendarDate } from '@groundswell/basics'
import type { CalendarEntry } from './calendar-entry.ts'
import { circulationElection } from './circulation.ts'
import { effectiveDate, statementOfVoteDay } from './effective-date.ts'
import { electionAfter, type GeneralElectionRule } from './general-election.ts'
import { grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { PetitionKindRule } from './pack/petition-kind-rule.ts'

/** What the election follows from: the window, and when the official count ends. */
interface CountEnds {
  readonly start: CalendarDate
  /** With a sample alone, and with a full check. */
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
  const held = pack.generalElection
  if (held === undefined) return { entries: [] }
  const days = rule.qualifiesDaysBeforeElection
  const reached = electionReached(pack, rule, ends)
  if (reached === undefined) return { entries: [] }
  const { election } = reached
  const entries: CalendarEntry[] = [
    ...beforeElection(pack, rule, { election, held }),
    {
      id: 'election',
      what: 'election',
      date: election,
      rule: reached.why,
      timing: 'on',
      by: 'event',
      ...grounds(pack, held.cites),
    },
    ...afterElection(pack, election),
  ]
  if (ends.election === undefined && days !== undefined) {
    const later = electionAfter(pack, addDays(ends.checked, days))
    if (later && later !== election) {
      entries.push({
        id: 'election-after-full-check',
        what: 'election, if a full check takes all its time',
        date: later,
        rule: `the first general election at least ${days} days after the full check`,
        timing: 'on',
        by: 'event',
        ...grounds(pack, held.cites),
      })
    }
  }
  return { election, entries }
}

function electionReached(
  pack: Pack,
  rule: PetitionKindRule,
  ends: CountEnds,
): { readonly election: CalendarDate; readonly why: string } | undefined {
  if (ends.election !== undefined) return { election: ends.election, why: 'as given' }
  const days = rule.qualifiesDaysBeforeElection
  if (days !== undefined) {
    const election = electionAfter(pack, addDays(ends.sampled, days))
    const why = `the first general election at least ${days} days after the sample`
    return election && { election, why }
  }
  const election = circulationElection(pack, rule.circulation, ends)
  return election && { election, why: 'the general election that the window looks to' }
}

function beforeElection(
  pack: Pack,
  rule: PetitionKindRule,
  known: { readonly election: CalendarDate; readonly held: GeneralElectionRule },
): readonly CalendarEntry[] {
  const { election, held } = known
  const days = rule.qualifiesDaysBeforeElection
  if (days === undefined) return []
  const call = held.callForArguments
  const entries: CalendarEntry[] = [
    {
      id: 'qualification',
      what: 'certified as qualified; last day on which the proponents can withdraw',
      date: addDays(election, -days),
      rule: `${days} days before the election`,
      timing: 'on',
      by: 'officials',
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
      by: 'officials',
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
      by: 'officials',
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
      by: 'officials',
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
      by: 'event',
      date,
      ...grounds(
        pack,
        cites.map((c) => c.id),
      ),
    })
  }
  return entries
}
