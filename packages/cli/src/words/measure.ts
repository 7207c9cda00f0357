import { type EnactedSection, type FrozenText, redline } from '@groundswell/petition'
import { redlineWords } from '@groundswell/server/redline-words'

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
