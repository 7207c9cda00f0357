import type { BallotPartState } from '@groundswell/server/wire'

type Part = BallotPartState['part']

/** The texts as people call them, and what each is for. Both sides read alike. */
export const partWords: Readonly<
  Record<Part, { readonly name: string; readonly purpose: string }>
> = {
  'title-and-summary': {
    name: 'Title and summary',
    purpose: 'Impartial, by the official whose task it is.',
  },
  label: {
    name: 'Ballot label',
    purpose:
      'The condensed words on the ballot itself: true and impartial, neither an argument nor likely to prejudice.',
  },
  'yes-means': {
    name: 'A yes vote means',
    purpose: 'Impartial, in one or two sentences.',
  },
  'no-means': { name: 'A no vote means', purpose: 'Impartial, in one or two sentences.' },
  'argument-for': { name: 'Argument in favor', purpose: 'By those in favor.' },
  'argument-against': { name: 'Argument against', purpose: 'By those against.' },
  'rebuttal-for': {
    name: 'Rebuttal by those in favor',
    purpose: 'Answers the argument against, and stands right after it.',
  },
  'rebuttal-against': {
    name: 'Rebuttal by those against',
    purpose: 'Answers the argument in favor, and stands right after it.',
  },
}

/** Whether a part is signed, as arguments are. */
export function isSigned(part: Part): boolean {
  return part.startsWith('argument') || part.startsWith('rebuttal')
}
