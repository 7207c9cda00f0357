import { addDays, type CalendarDate } from '@groundswell/basics'
import { type Dated, inForce } from '../dated.ts'
import type { DistributionRule } from '../distribution.ts'
import type { CirculationRule } from '../pack/circulation-rule.ts'
import type { DatedStep } from '../pack/filing-rule.ts'
import type { PetitionKindRule } from '../pack/petition-kind-rule.ts'
import type { PublishedNumber } from '../pack/requirement-rule.ts'
import { eightPercent, fivePercent } from './requirement-number.ts'
import { since } from './version.ts'

/** The kinds of statewide petition in California on a day. CA Const. art. II s.8, 9, 14. */
export function californiaKinds(on: CalendarDate): readonly PetitionKindRule[] {
  const window = inForce(initiativeWindow, on)
  if (!window) throw new Error(`no circulation window on ${on}`)
  const initiative = {
    circulation: window,
    preparation: initiativePreparation,
    qualifiesDaysBeforeElection: 131,
    cites: ['ca-elec-9033', 'ca-const-2-8-c'],
  }
  return [
    {
      kind: 'statute',
      title: 'initiative statute',
      requirement: ofGovernorVote('0.05', fivePercent, ['ca-const-2-8-b']),
      ...initiative,
    },
    {
      kind: 'amendment',
      title: 'initiative constitutional amendment',
      requirement: ofGovernorVote('0.08', eightPercent, ['ca-const-2-8-b']),
      ...initiative,
    },
    {
      kind: 'combined',
      title: 'combined initiative constitutional amendment and statute',
      requirement: ofGovernorVote('0.08', eightPercent, [
        'ca-const-2-8-b',
        'ca-combined-8',
      ]),
      ...initiative,
    },
    {
      kind: 'referendum',
      title: 'referendum on a statute',
      requirement: ofGovernorVote('0.05', fivePercent, ['ca-const-2-9']),
      circulation: {
        shape: 'days',
        days: 90,
        from: 'enactment or chaptering of the statute',
        lastDayOff: 'next-business-day',
        cites: ['ca-const-2-9', 'ca-elec-9014', 'ca-gov-6800'],
      },
      qualifiesDaysBeforeElection: 31,
      cites: ['ca-elec-9033', 'ca-const-2-9'],
    },
    recall({
      kind: 'recall-statewide',
      title: 'recall of a statewide officer',
      fraction: '0.12',
      distribution: {
        kind: 'share-of-some-places',
        places: 5,
        of: 'counties',
        fraction: '0.01',
        base: 'the last vote for the office',
        rounding: 'up',
        cites: ['ca-const-2-14', 'ca-const-2-14-later', 'ca-rounding-up'],
      },
    }),
    recall({
      kind: 'recall-district',
      title:
        'recall of a legislator, a member of the Board of Equalization, or a judge of appeal or trial court',
      fraction: '0.2',
    }),
  ]
}

const initiativePreparation: readonly DatedStep[] = [
  step('review-ends', 'public review ends', 30, 'ca-elec-9002'),
  {
    ...step(
      'last-amendment',
      'last amendment by the proponents',
      35,
      'ca-elec-9002-amend',
    ),
    by: 'proponents',
  },
  step('fiscal-estimate', 'fiscal estimate', 50, 'ca-elec-9004-9005'),
  {
    ...step('summary', 'circulating title and summary issued', 15, 'ca-elec-9004-9005'),
    after: 'fiscal-estimate',
  },
]

function step(id: string, what: string, amount: number, cite: string): DatedStep {
  return { id, what, amount, unit: 'days', by: 'officials', cites: [cite] }
}

const initiativeWindow: readonly Dated<CirculationRule>[] = [
  {
    from: since.start,
    until: addDays(since.window180, -1),
    value: initiativeCirculation(150, 'ca-elec-9014-before-2015'),
  },
  { from: since.window180, value: initiativeCirculation(180, 'ca-elec-9014') },
]

function initiativeCirculation(days: number, cite: string): CirculationRule {
  return {
    shape: 'days',
    days,
    from: 'the official summary date',
    lastDayOff: 'next-business-day',
    overUnfiled: { businessDays: 9, cites: ['ca-no-filing'] },
    cites: [cite, 'ca-gov-6800'],
  }
}

function ofGovernorVote(
  fraction: string,
  published: readonly PublishedNumber[],
  cites: readonly string[],
): PetitionKindRule['requirement'] {
  return {
    fraction,
    of: 'the votes for all candidates for Governor at the last gubernatorial election',
    rounding: 'up',
    published,
    cites: [...cites, 'ca-rounding-up'],
  }
}

function recall(rule: {
  readonly kind: string
  readonly title: string
  readonly fraction: string
  readonly distribution?: DistributionRule
}): PetitionKindRule {
  const { kind, title, fraction, distribution } = rule
  return {
    kind,
    title,
    requirement: {
      fraction,
      of: 'the last vote for the office',
      rounding: 'up',
      published: [],
      ...(distribution === undefined ? {} : { distribution }),
      cites: ['ca-const-2-14', 'ca-const-2-14-later', 'ca-rounding-up'],
    },
    circulation: {
      shape: 'days',
      days: 160,
      from: 'the day on which the recall petition may circulate',
      lastDayOff: 'next-business-day',
      cites: ['ca-const-2-14', 'ca-gov-6800'],
    },
    cites: ['ca-const-2-14'],
  }
}
