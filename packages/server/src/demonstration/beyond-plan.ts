import type { BallotTextBody } from '../wire/ballot.ts'
import type { ConsentInput } from '../wire/consent.ts'
import type { MovementInput } from '../wire/movement.ts'

/** The same idea elsewhere: one drive that circulates, one that has not begun. */
export const movementBeside: readonly {
  readonly petition: MovementInput
  readonly count?: object
}[] = [
  {
    petition: {
      key: 'oregon',
      title: 'Oregon Nationhood (invented, at 1:20 scale)',
      rules: 'us-or@2017-02-06',
      kind: 'amendment',
      start: '2017-02-06',
      required: 5879,
    },
    count: {
      asOf: '2017-05-22',
      lines: 2940,
      valid: { low: 2110, median: 2205, high: 2300 },
      odds: { fail: 1, fullCheck: 0, qualify: 0 },
      duties: { late: 0, open: 2 },
    },
  },
  {
    petition: {
      key: 'nevada',
      title: 'Nevada Nationhood (invented, at 1:20 scale)',
      rules: 'us-nv@2017-09-01',
      kind: 'amendment',
      start: '2017-09-01',
      election: '2018-11-06',
      required: 5640,
    },
  },
]

const states = {
  route: 'consent-of-the-states',
  stage: 'consent',
  way: 'states',
} as const

/** What others have said so far. No such resolution exists; the titles say so. */
export const consentsSoFar: readonly ConsentInput[] = [
  {
    ...states,
    body: 'Oregon',
    decision: 'given',
    on: '2017-04-19',
    document: { title: 'Joint Memorial 31 (invented for this demonstration)' },
  },
  {
    ...states,
    body: 'Idaho',
    decision: 'refused',
    on: '2017-05-03',
    document: { title: 'Concurrent Resolution 12 (invented for this demonstration)' },
  },
]

const claim = 'Every county would keep its own budget and its own courts.'
const argument = [
  'This measure asks a question that only the voters can answer, and it asks it in the open.',
  claim,
  'It sets a date for a vote, says who counts it and how, and leaves the last word to you.',
  'A yes begins talks; it ends nothing by itself.',
].join(' ')

/** A first draft of the argument, with the one claim in it that has a source so far. */
export function argumentDraft(): Omit<BallotTextBody, 'listing'> & {
  readonly listing: { properNouns: string[]; dictionaryWords: string[] }
} {
  const from = argument.indexOf(claim)
  return {
    text: argument,
    claims: [
      {
        from,
        to: from + claim.length,
        source: {
          title: 'Text of the measure, section 3 (demonstration)',
          seenOn: '2017-05-18',
        },
      },
    ],
    signers: ['Mara Lindqvist'],
    listing: { properNouns: [], dictionaryWords: [] },
  }
}
