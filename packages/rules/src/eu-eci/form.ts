import type { LineField } from '../line-field.ts'
import type { Provision } from '../provision.ts'
import type { ReasonCode } from '../reason-code.ts'

/** What a statement of support holds: Part A or, in other states, Part B of Annex III. */
export const unionLineFields: readonly LineField[] = [
  field('first-names', 'full first names'),
  field('family-names', 'family names'),
  field('date', 'date'),
  field('signature', 'signature, on paper'),
  { ...field('residence', 'residence (Part A)'), required: false },
  { ...field('birth-date', 'date of birth (Part A)'), required: false },
  {
    ...field('id-number', 'type and number of an identity document (Part B)'),
    required: false,
  },
]

/** How authorities check is theirs to choose; the Regulation holds no list of grounds. */
export const unionReasons: readonly ReasonCode[] = [
  {
    code: 'DUPLICATE',
    plain: 'the same person supported before',
    of: 'line',
    basis: 'law',
    cites: ['eu-788-9-11'],
  },
  {
    code: 'UNDERAGE',
    plain: 'below the voting age, or 16 where the state says so',
    of: 'line',
    basis: 'law',
    cites: ['eu-788-2'],
  },
]

/** The rules of the initiative that no function computes. */
export const unionProvisions: readonly Provision[] = [
  {
    id: 'signer',
    topic: 'who may sign and circulate',
    text: 'Citizens of the Union of the age to vote for the European Parliament; states may set 16. A signatory counts in the state of nationality.',
    cites: ['eu-788-2', 'eu-788-3'],
  },
  {
    id: 'organisers',
    topic: 'before circulation',
    text: 'At least 7 organisers who live in 7 member states, members of the Parliament not counted; the Commission decides on registration within 2 months; the organisers may withdraw before submission.',
    cites: ['eu-788-5-7'],
  },
  {
    id: 'title-characters',
    topic: 'what a measure may say',
    text: 'Longest title.',
    value: 100,
    unit: 'characters',
    cites: ['eu-annex-2'],
  },
  {
    id: 'objectives-characters',
    topic: 'what a measure may say',
    text: 'Longest objectives, without spaces.',
    value: 1100,
    unit: 'characters',
    cites: ['eu-annex-2'],
  },
  {
    id: 'annex-characters',
    topic: 'what a measure may say',
    text: 'Longest annex.',
    value: 5000,
    unit: 'characters',
    cites: ['eu-annex-2'],
  },
  {
    id: 'start-of-collection',
    topic: 'circulation',
    text: 'Collection starts within 6 months of registration, announced at least 10 working days before.',
    cites: ['eu-788-8', 'eu-days'],
  },
  {
    id: 'one-nationality',
    topic: 'form',
    text: 'One nationality a sheet; registration number, dates, address of the register, title, objectives and contacts are printed beforehand; the signatory certifies the data and not having supported before.',
    cites: ['eu-annex-3'],
  },
  {
    id: 'online',
    topic: 'form',
    text: 'Support can be given online, without a signature.',
    cites: ['eu-788-9-11', 'eu-annex-3-online'],
  },
  {
    id: 'no-withdrawal',
    topic: 'withdrawal',
    text: 'Withdrawal of support is not provided for; a person can ask for erasure under data protection law.',
    cites: ['eu-788-9-11'],
  },
  {
    id: 'verification',
    topic: 'verification',
    text: 'Submitted to the national authorities within 3 months of the end, once a state; they verify within 3 months by appropriate checks, which may be random samples; signatures on paper need no authentication. No formula is prescribed.',
    cites: ['eu-788-12'],
  },
  {
    id: 'answer',
    topic: 'after qualification',
    text: 'To the Commission within 3 months of the last certificate; hearing within 3 months, meeting within 1 month, answer within 6 months of publication.',
    cites: ['eu-788-13-15'],
  },
]

function field(name: string, title: string): LineField {
  return {
    field: name,
    title,
    required: true,
    writtenBy: 'signer',
    cites: ['eu-annex-3'],
  }
}
