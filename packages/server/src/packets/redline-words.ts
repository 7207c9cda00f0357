import type { RedlineWords } from '@groundswell/petition'

/** What the views of a redline say besides the measure: on screen, at the terminal, on paper. */
export const redlineWords: RedlineWords = {
  demonstration:
    'Demonstration. This text is invented for trying things out; it is not for circulation.',
  legend:
    'Words of the present law that would be deleted are struck through. Words that would be added are underlined italics.',
  nothingLeft: '(No text remains.)',
  summary: 'Circulating summary',
  questions: 'Questions put to the voters later',
  struck: 'struck:',
  added: 'added:',
  end: 'end',
  question: ({ quorumPercent, thresholdPercent }) =>
    quorumPercent === undefined
      ? `Passes with at least ${thresholdPercent} % yes among the votes on the question.`
      : `Passes only if at least ${quorumPercent} % of the registered voters take part and at least ${thresholdPercent} % of the votes on the question are yes.`,
  version: (hash) => `Version of the text (SHA-256): ${hash}`,
}
