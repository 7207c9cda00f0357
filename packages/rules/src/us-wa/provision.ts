import type { Provision } from '../provision.ts'

/** The rules of Washington that people follow and no function computes. */
export const washingtonProvisions: readonly Provision[] = [
  {
    id: 'signer',
    topic: 'who may sign and circulate',
    text: 'Registered voters of Washington sign, with the address at which they are registered.',
    cites: ['wa-wac-008', 'wa-wac-010'],
  },
  {
    id: 'withdrawal-before-submission',
    topic: 'withdrawal',
    text: 'The rule forbids withdrawal after the petition is submitted; whether a signer may withdraw before is not held in this pack, which accepts none.',
    cites: ['wa-wac-009', 'wa-withdrawal-before'],
  },
  {
    id: 'no-amendments',
    topic: 'what a measure may say',
    text: 'An initiative cannot amend the constitution.',
    cites: ['wa-const-2-1'],
  },
  {
    id: 'referendum-2017',
    topic: 'requirement',
    text: 'The requirement of a referendum for 2017 to 2020 is not held in this pack.',
    cites: ['wa-referendum-2017'],
  },
  {
    id: 'other-grounds',
    topic: 'verification',
    text: 'The list of grounds on which a line is invalid is held only in part.',
    cites: ['wa-wac-009-rest'],
  },
  {
    id: 'balance',
    topic: 'verification',
    text: 'When every line is checked, each is accepted, rejected with a reason, or open, and each cumulative report balances. Duplicates found grow with the square of the lines checked: a partial canvass shows too few.',
    cites: ['wa-rcw-230', 'wa-canvass-duplicates'],
  },
  {
    id: 'sheet',
    topic: 'form',
    text: 'The sheet bears the number of the measure and its ballot title.',
    cites: ['wa-wac-008'],
  },
  {
    id: 'subject-words',
    topic: 'form',
    text: 'Longest statement of the subject in the ballot title.',
    value: 10,
    unit: 'words',
    cites: ['wa-wac-008'],
  },
  {
    id: 'description-words',
    topic: 'form',
    text: 'Longest concise description in the ballot title.',
    value: 30,
    unit: 'words',
    cites: ['wa-wac-008'],
  },
  {
    id: 'unsigned-declaration',
    topic: 'verification',
    text: 'Stray marks, and an unsigned declaration of the circulator, do not reject a sheet.',
    cites: ['wa-wac-009'],
  },
  {
    id: 'observers',
    topic: 'verification',
    text: 'Each side may send at least two observers. The same name more than once: all but the first valid one are rejected.',
    cites: ['wa-rcw-230'],
  },
]
