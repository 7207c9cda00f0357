import { ceil, fraction, multiply } from '@groundswell/basics'
import { type Grounds, grounds } from '../grounds.ts'
import type { Citation } from '../pack/citation.ts'

/**
 * A way on which a measure that others must consent to can become law. A certified vote is a
 * mandate; it opens none of these by itself.
 */
export interface ConsentRoute extends Grounds {
  readonly id: 'amendment' | 'admission' | 'consent-of-the-states'
  readonly title: string
  readonly stages: readonly ConsentStage[]
}

export interface ConsentStage {
  readonly id: string
  readonly title: string
  /** Ways to complete the stage; one is enough. */
  readonly ways: readonly ConsentWay[]
}

export interface ConsentWay {
  readonly id: string
  readonly title: string
  /** Whose consents are gathered. */
  readonly bodies:
    | 'houses-of-congress'
    | 'state-legislatures'
    | 'states'
    | 'legislatures-concerned'
  /** How many must consent; absent where the law gives no number. */
  readonly needed?: number
  readonly of?: number
  /** The share of votes that each body itself needs, for the record to be plausible. */
  readonly voteShare?: readonly [number, number]
}

/** The share of the states, rounded up: two thirds of 50 are 34, three fourths 38. */
export function statesOf(
  states: number,
  [part, whole]: readonly [number, number],
): number {
  return Number(ceil(multiply(fraction(states), fraction(part, whole))))
}

/** The routes to a change that a state cannot make alone, for a union of so many states. */
export function consentRoutes(states = 50): readonly ConsentRoute[] {
  return [
    {
      id: 'amendment',
      title: 'an amendment of the Constitution of the United States',
      stages: [
        {
          id: 'proposal',
          title: 'proposed',
          ways: [
            {
              id: 'congress',
              title: 'two thirds of both houses of Congress',
              bodies: 'houses-of-congress',
              needed: 2,
              of: 2,
              voteShare: [2, 3],
            },
            {
              id: 'convention',
              title: 'a convention, on application of two thirds of the legislatures',
              bodies: 'state-legislatures',
              needed: statesOf(states, [2, 3]),
              of: states,
            },
          ],
        },
        {
          id: 'ratification',
          title: 'ratified',
          ways: [
            {
              id: 'states',
              title: 'three fourths of the states, by legislatures or conventions',
              bodies: 'states',
              needed: statesOf(states, [3, 4]),
              of: states,
            },
          ],
        },
      ],
      ...grounds(consentSource, ['us-const-5']),
    },
    {
      id: 'admission',
      title: 'a new state formed from a state, or from parts of several',
      stages: [
        {
          id: 'legislatures',
          title: 'consent of the legislatures concerned',
          ways: [
            {
              id: 'legislatures',
              title: 'every legislature concerned',
              bodies: 'legislatures-concerned',
            },
          ],
        },
        {
          id: 'congress',
          title: 'admission by Congress',
          ways: [
            {
              id: 'congress',
              title: 'both houses of Congress',
              bodies: 'houses-of-congress',
              needed: 2,
              of: 2,
            },
          ],
        },
      ],
      ...grounds(consentSource, ['us-const-4-3']),
    },
    {
      id: 'consent-of-the-states',
      title: 'the consent of the States of which Texas v. White speaks',
      stages: [
        {
          id: 'consent',
          title: 'consent of the States; no text gives a number or a form',
          ways: [{ id: 'states', title: 'the States', bodies: 'states' }],
        },
      ],
      ...grounds(consentSource, ['us-texas-v-white', 'us-texas-v-white-726']),
    },
  ]
}

const consentCitations: readonly Citation[] = [
  {
    id: 'us-const-5',
    section: 'US Const. art. V',
    url: 'https://coeapps.eugene-or.gov/CMOWeblink/0/doc/713505/Page12.aspx',
    asOf: '2026-11',
    status: 'official',
    note: 'No state loses equal suffrage in the Senate without its consent.',
  },
  {
    id: 'us-const-4-3',
    section: 'US Const. art. IV s.3',
    url: 'https://constitutionallawreporter.com/article-4-section-3/',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'us-texas-v-white',
    section: 'Texas v. White, 74 U.S. (7 Wall.) 700 (1869)',
    url: 'https://federalism.org/encyclopedia/no-topic/texas-v-white-1869',
    asOf: '1869',
    status: 'official',
  },
  {
    id: 'us-texas-v-white-726',
    section: 'Texas v. White, at 726: revolution, or consent of the States',
    noPublicText: true,
    asOf: '1869',
    status: 'unverified',
    note: 'The sentence has not been read in the official report: check it there.',
  },
]

const consentSource = { citations: consentCitations }
