import type { CalendarDate } from '@groundswell/basics'
import type { Provision } from '../provision.ts'
import { since } from './version.ts'

interface DatedProvision extends Provision {
  readonly from?: CalendarDate
  /** The first day on which it no longer holds. */
  readonly to?: CalendarDate
}

/** The rules of a day that people follow and no function computes. */
export function californiaProvisions(on: CalendarDate): readonly Provision[] {
  return provisions
    .filter((p) => (p.from ?? on) <= on && (p.to === undefined || on < p.to))
    .map(({ from: _from, to: _to, ...provision }) => provision)
}

const provisions: readonly DatedProvision[] = [
  {
    id: 'signer',
    topic: 'who may sign and circulate',
    text: 'A signer is 18 or over and an eligible registered voter at the time of signing.',
    cites: ['ca-elec-100'],
  },
  {
    id: 'assisted-signer',
    topic: 'who may sign and circulate',
    text: 'For a voter who cannot write, another person may print name and address; the voter signs or marks before one witness.',
    cites: ['ca-elec-100-5'],
  },
  {
    id: 'circulator',
    topic: 'who may sign and circulate',
    text: 'A circulator is 18 or over; living in the state is not asked for. The circulator may sign the section.',
    cites: ['ca-elec-104', 'ca-elec-9021'],
    from: since.noResidency,
  },
  {
    id: 'circulator-resident',
    topic: 'who may sign and circulate',
    text: 'A circulator is 18 or over; the residency rule of those years is not held in this pack. The circulator may sign the section.',
    cites: ['ca-elec-104', 'ca-elec-9021'],
    to: since.noResidency,
  },
  {
    id: 'one-subject',
    topic: 'what a measure may say',
    text: 'One subject; no part of the state is in or out by its own vote; no provision depends on the percentage for or against the measure; nobody is named to an office and no company to a function.',
    cites: ['ca-const-2-8-d-f'],
  },
  {
    id: 'no-revision',
    topic: 'what a measure may say',
    text: 'An initiative may amend the constitution and may not revise it.',
    cites: ['ca-const-18-3'],
  },
  {
    id: 'no-distribution',
    topic: 'what a measure may say',
    text: 'An initiative needs no share of its signatures from any part of the state, though each section belongs to one county.',
    cites: ['ca-const-2-8-b', 'ca-elec-9021'],
  },
  {
    id: 'referendum-limits',
    topic: 'what a measure may say',
    text: 'No referendum on urgency statutes, statutes that call elections, tax levies or usual current appropriations.',
    cites: ['ca-const-2-9'],
  },
  {
    id: 'proponent',
    topic: 'before circulation',
    text: 'Text and written request go to the Attorney General; each proponent certifies under penalty of perjury to be a citizen, 18 or over and a resident of California.',
    cites: ['ca-elec-9001'],
  },
  {
    id: 'fee',
    topic: 'before circulation',
    text: 'The fee is returned when the measure qualifies within two years of the summary.',
    value: 2000,
    unit: 'dollars',
    cites: ['ca-elec-9001'],
  },
  {
    id: 'public-review',
    topic: 'before circulation',
    text: 'The public reviews the text; germane amendments need the signature of every proponent.',
    value: 30,
    unit: 'days',
    cites: ['ca-elec-9002'],
  },
  {
    id: 'amendment-days',
    topic: 'before circulation',
    text: 'Last day for amendments, counted from the filing of the text.',
    value: 35,
    unit: 'days',
    cites: ['ca-elec-9002-amend'],
  },
  {
    id: 'fiscal-estimate',
    topic: 'before circulation',
    text: 'The fiscal estimate is due, counted from the filing of the text.',
    value: 50,
    unit: 'days',
    cites: ['ca-elec-9004-9005'],
  },
  {
    id: 'title-and-summary-days',
    topic: 'before circulation',
    text: 'The Attorney General issues title and summary, counted from the estimate.',
    value: 15,
    unit: 'days',
    cites: ['ca-elec-9004-9005'],
  },
  {
    id: 'circulating-summary-words',
    topic: 'before circulation',
    text: 'Longest circulating title and summary.',
    value: 100,
    unit: 'words',
    cites: ['ca-elec-9004-9005'],
  },
  {
    id: 'title-on-each-page',
    topic: 'form',
    text: "The Attorney General's number stands before title and summary wherever they appear: on each page with signatures (title in capitals) and on each section before the text.",
    cites: ['ca-elec-9008'],
  },
  {
    id: 'who-files',
    topic: 'filing',
    text: 'Only the proponents, or people they authorise in writing, may file.',
    cites: ['ca-elec-9032'],
  },
  {
    id: 'where-filed',
    topic: 'filing',
    text: 'Sections go to the county where they circulated, all sections of a county at one time; after filing only a court may change a petition.',
    cites: ['ca-elec-9030-a'],
  },
  {
    id: 'initials',
    topic: 'verification',
    text: 'Initials for a first or middle name never make a line invalid.',
    cites: ['ca-elec-9030-d'],
  },
  {
    id: 'one-bad-line',
    topic: 'verification',
    text: 'A bad line never spoils another. A wrong or missing unit number is overlooked.',
    cites: ['ca-elec-105'],
  },
  {
    id: 'near-miss-addresses',
    topic: 'verification',
    text: 'These count: unit or fraction missing or different; a street abbreviated or under its former name; a post-office box beside a matching street address; the previous address of a voter who moved while the petition circulated; city missing where street, number and ZIP are given; city abbreviated or under another name.',
    cites: ['ca-ccr-20931'],
    from: since.nearMissAddresses,
  },
  {
    id: 'amended-reports',
    topic: 'verification',
    text: 'Counties amend their reports while the count runs, upwards and downwards; each amendment is a new record.',
    cites: ['ca-county-amendments'],
  },
  {
    id: 'full-check-may-stop',
    topic: 'verification',
    text: 'Counties report as they go, and the Secretary of State may stop the full check once the requirement is reached.',
    cites: ['ca-elec-9031'],
  },
  {
    id: 'recall-withdrawal',
    topic: 'withdrawal',
    text: 'In a recall of a state officer signers can also withdraw after sufficiency; that is subtracted from the verified count.',
    value: 30,
    unit: 'business days',
    cites: ['ca-elec-11303'],
  },
  {
    id: 'proponents-withdraw',
    topic: 'after qualification',
    text: 'The proponents may withdraw the measure until it qualifies.',
    cites: ['ca-elec-9033'],
  },
  {
    id: 'ballot-title-words',
    topic: 'after qualification',
    text: 'Longest ballot title and summary, without the fiscal statement.',
    value: 100,
    unit: 'words',
    cites: ['ca-elec-9051-2016'],
  },
  {
    id: 'ballot-label-words',
    topic: 'after qualification',
    text: 'Longest ballot label, with the fiscal summary; true and impartial, neither an argument nor likely to prejudice.',
    value: 75,
    unit: 'words',
    cites: ['ca-elec-9051-2016'],
  },
  {
    id: 'supporters-and-opponents',
    topic: 'after qualification',
    text: 'Longest list of supporters, and of opponents, in the label; names parted by semicolons.',
    value: 125,
    unit: 'characters',
    cites: ['ca-elec-9051-2023'],
    from: since.funderLine,
  },
  {
    id: 'referendum-question-words',
    topic: 'after qualification',
    text: 'Longest description of the law in the question of a referendum, which asks whether California keeps or overturns it.',
    value: 15,
    unit: 'words',
    cites: ['ca-elec-303-5'],
    from: since.referendumQuestion,
  },
  {
    id: 'argument-words',
    topic: 'after qualification',
    text: 'Longest argument in the voter guide.',
    value: 500,
    unit: 'words',
    cites: ['ca-elec-9064'],
  },
  {
    id: 'rebuttal-words',
    topic: 'after qualification',
    text: 'Longest rebuttal, printed right after the argument it answers.',
    value: 250,
    unit: 'words',
    cites: ['ca-elec-9069'],
  },
  {
    id: 'ballot-order',
    topic: 'the vote',
    text: 'Bonds, constitutional amendments, legislative measures, initiatives, referendums, each in the order of qualification; one series of numbers that starts again every ten years, counted from 1998-11-03.',
    cites: ['ca-elec-13115'],
  },
  {
    id: 'special-election',
    topic: 'the vote',
    text: 'The Governor may call a special statewide election for the measure, by proclamation; it is run like a general election.',
    cites: ['ca-const-2-8-c', 'ca-elec-10700'],
  },
  {
    id: 'conflicting-measures',
    topic: 'the vote',
    text: 'Between measures that conflict, the one with the highest affirmative vote prevails where they conflict.',
    cites: ['ca-const-2-10-a'],
  },
  {
    id: 'later-changes',
    topic: 'the vote',
    text: 'The Legislature changes an initiative statute only with the approval of the voters, unless the initiative permits otherwise.',
    cites: ['ca-const-2-10-c'],
  },
]
