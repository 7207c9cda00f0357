/** A run of letters that agree with the written line, or that differ from it. */
export interface TextRun {
  readonly text: string
  readonly differs: boolean
}

/**
 * Cuts `text` at the differing ranges [from, to) into runs that, put together, are `text`
 * again. Ranges may overlap, touch, or lie outside.
 */
export function markedText(
  text: string,
  marks: readonly (readonly [number, number])[],
): readonly TextRun[] {
  const differs = Array.from(text, (_, i) =>
    marks.some(([from, to]) => i >= from && i < to),
  )
  const starts = differs.flatMap((d, i) => (i === 0 || d !== differs[i - 1] ? [i] : []))
  return starts.map((start, i) => ({
    text: Array.from(text)
      .slice(start, starts[i + 1])
      .join(''),
    differs: differs[start] ?? false,
  }))
}

/** One field of the roll with the letters that differ from the written line. */
export interface MarkedField {
  readonly onRoll: string
  readonly marks: readonly (readonly [number, number])[]
}

/**
 * Finds each field's words in a longer text (a whole name, a whole address) and moves its
 * marks there; capitals do not matter. A field that does not occur marks nothing.
 */
export function marksIn(
  text: string,
  fields: readonly MarkedField[],
): readonly (readonly [number, number])[] {
  const folded = text.toLowerCase()
  return fields.flatMap((field) => {
    const at = wordAt(folded, field.onRoll.toLowerCase())
    return at === undefined
      ? []
      : field.marks.map(([from, to]) => [at + from, at + to] as const)
  })
}

/** Where `word` stands as a whole word, so that ANN is not found in JOHANN. */
function wordAt(text: string, word: string): number | undefined {
  if (word === '') return undefined
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' ']
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at
  }
  return undefined
}
