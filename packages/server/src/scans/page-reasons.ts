/** Why a page was not read, or what is odd about its sheet, by the reader's code. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['unreadable', 'The file or the page cannot be opened; it may be cut off.'],
  ['encrypted', 'The file is locked with a password. Save it without one.'],
  ['too-large', 'The image is larger than any sheet.'],
  ['no-pages', 'The file has no page.'],
  ['unknown-format', 'The file is no PDF, TIFF, JPEG or PNG.'],
  ['no-such-file', 'The file is gone. Upload it again.'],
  ['no-markers', 'The corner marks of our sheets are not on the page.'],
  ['too-few-markers', 'Fewer than three of the four corner marks were found.'],
  ['mirrored', 'The page is mirrored.'],
  ['mixed-pages', 'Corner marks of different pages are on one image.'],
  ['not-flat', 'The page is bent or torn: its marks do not lie as printed.'],
  ['unclear-image', 'The image is too dark, too pale or too blurred.'],
  ['no-code', 'No code could be read.'],
  ['foreign-code', 'The code on it is not one of ours.'],
  ['wrong-check', 'The code looks like ours and its check does not fit: an imitation.'],
  ['other-petition', 'The page belongs to another petition.'],
  ['other-form', 'The sheet is of a form that was not printed here.'],
  ['page-disagrees', 'Its code and its corner marks name different pages.'],
  ['codes-disagree', 'Its two codes name different sheets.'],
  ['forms-disagree', 'Pages of one sheet come from different forms.'],
  ['duplicate-page', 'The page came twice; it counts once.'],
  ['missing-page', 'A page of this sheet is not in the file.'],
  [
    'pale-print-lost',
    'So black and white that light pencil may be gone. Scan it in grey, or look at the paper.',
  ],
  ['unknown-sheet', 'The code is ours, but no such sheet was printed here.'],
  ['other-form-version', 'The sheet was printed with another version of the form.'],
])

/** The sentence for a reader's code. */
export function pageReasonSentence(reason: string): string {
  return sentences.get(reason) ?? 'The page could not be read.'
}
