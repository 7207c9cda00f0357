/** Why a page was not read, in a sentence, by the reader's code. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['unknown-sheet', 'The code is ours, but no such sheet was printed here.'],
  ['other-form-version', 'The sheet was printed with another version of the form.'],
  ['foreign-code', 'The code on it is not one of ours: a page of another petition.'],
  ['no-code', 'No code could be read.'],
  ['no-markers', 'Fewer than three corner marks were found.'],
  ['codes-disagree', 'Its two codes name different sheets.'],
  ['residual-too-large', 'The page is bent or torn: its marks do not lie as printed.'],
  ['blank-page', 'Nothing is on the page.'],
  ['broken-page', 'The page could not be opened.'],
])

/** The sentence for a page that could not be read. */
export function pageReasonSentence(reason: string): string {
  return sentences.get(reason) ?? 'The page could not be read.'
}
