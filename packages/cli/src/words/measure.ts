import {
  type EnactedSection,
  type FrozenText,
  type RedlineWords,
  redline,
} from '@groundswell/petition'

/** What the views of a redline say besides the measure. */
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

/** The redline for a terminal: `[-struck-]` and `{+added+}`, as word diffs are written. */
export function redlineText({ measure, hash }: FrozenText): string {
  const [official] = measure.texts
  const sections = redline(measure).map(({ number, leadIn, pieces }) => {
    const text = pieces.map((piece) => {
      if (piece.kind === 'kept') return piece.text
      return piece.kind === 'struck' ? `[-${piece.text}-]` : `{+${piece.text}+}`
    })
    return `${number} ${leadIn}\n${text.join('')}`
  })
  const questions = measure.questions.map(
    (question) => `“${question.text}”\n${redlineWords.question(question)}`,
  )
  return [
    `${measure.identifier} ${official?.title ?? ''}`,
    ...(measure.demonstration ? [redlineWords.demonstration] : []),
    official?.summary ?? '',
    '[-struck-]  {+added+}',
    ...sections,
    ...(questions.length > 0 ? [redlineWords.questions, ...questions] : []),
    redlineWords.version(hash),
  ].join('\n\n')
}

/** The consolidated text for a terminal. */
export function enactedWords(
  { measure, hash }: FrozenText,
  sections: readonly EnactedSection[],
): string {
  const parts = sections.map(({ address, state, text }) => {
    const left = text === '' ? redlineWords.nothingLeft : text
    return `${address ?? 'not in a code'} (${state})\n${left}`
  })
  return [
    `${measure.identifier}, as enacted`,
    ...(measure.demonstration ? [redlineWords.demonstration] : []),
    ...parts,
    redlineWords.version(hash),
  ].join('\n\n')
}
