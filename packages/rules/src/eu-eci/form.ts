import type { DutyRule } from '../duty.ts'
import type { LineField } from '../pack/line-field.ts'
import type { ReasonCode } from '../pack/reason-code.ts'
import type { Provision } from '../provision.ts'

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
  {
    code: 'PENDING',
    plain: 'not decided yet',
    of: 'open',
    basis: 'law',
    cites: ['eu-788-12'],
  },
]

/** What the Regulation asks of organisers. */
export const unionDuties: readonly DutyRule[] = [
  {
    id: 'group-of-organisers',
    title:
      'At least 7 organisers who live in 7 member states, members of the Parliament not counted.',
    by: 'proponents',
    when: { shape: 'before', event: 'submission' },
    cost: 'the initiative is not registered',
    blocks: 'submission',
    cites: ['eu-788-5-7'],
  },
  {
    id: 'start-announced',
    title:
      'The start of collection is announced to the Commission at least 10 working days before.',
    by: 'proponents',
    when: { shape: 'before', event: 'circulation' },
    cost: 'collection cannot start on that day',
    blocks: 'circulation',
    cites: ['eu-788-8', 'eu-days'],
  },
  {
    id: 'paper-uploaded',
    title:
      'Statements on paper are uploaded within 2 months after the end of collection.',
    by: 'proponents',
    when: { shape: 'before', event: 'filing' },
    cost: 'what follows when it is missed is not held in this pack',
    blocks: 'nothing',
    cites: ['eu-788-9-11'],
  },
  {
    id: 'funding-published',
    title: 'Sources of support and funding are reported in the register.',
    by: 'committee',
    when: { shape: 'before', event: 'filing' },
    cost: 'what follows when it is missed is not held in this pack',
    blocks: 'nothing',
    cites: ['eu-788-17'],
  },
  {
    id: 'data-destroyed',
    title:
      'Statements are destroyed within 1 month of submission to the Commission or 21 months after the start, whichever is earlier.',
    by: 'proponents',
    when: { shape: 'months-after', event: 'circulation', months: 21 },
    cost: 'what follows when it is missed is not held in this pack',
    blocks: 'nothing',
    cites: ['eu-annex-3'],
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
    id: 'commission-powers',
    topic: 'what a measure may say',
    text: 'Not manifestly outside the powers of the Commission, not abusive, not contrary to the values of the Union.',
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
    counting: 'without-spaces',
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
    id: 'one-support',
    topic: 'who may sign and circulate',
    text: 'One support a person, with the data of Annex III and no more.',
    cites: ['eu-788-9-11', 'eu-annex-3'],
  },
  {
    id: 'systems',
    topic: 'circulation',
    text: 'Support is given in the central online system or on paper, which is uploaded at most 2 months after the end; systems of organisers serve only initiatives registered by 2022-12-31.',
    cites: ['eu-788-9-11'],
  },
  {
    id: 'organisers-withdraw',
    topic: 'withdrawal',
    text: 'The organisers can withdraw the initiative at any time before it is submitted.',
    cites: ['eu-788-5-7'],
  },
  {
    id: 'certificate-channels',
    topic: 'verification',
    text: 'The certificate of each state counts paper and online separately.',
    cites: ['eu-788-12'],
  },
  {
    id: 'data-kept',
    topic: 'after qualification',
    text: 'Data are kept at most 1 month after submission or 21 months after the start, whichever is earlier.',
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
    text: 'Submitted to the national authorities within 3 months of the end, only if the minimums are reached, and once a state; they verify within 3 months by appropriate checks, which may be random samples; signatures on paper need no authentication. No formula is prescribed.',
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
