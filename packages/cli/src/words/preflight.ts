import type { PreflightKind, PreflightProblem } from '@groundswell/petition'

const kinds: Readonly<Record<PreflightKind, string>> = {
  'page-size': 'another paper',
  'page-turned': 'a page is turned',
  scale: 'not printed at full size',
  margin: 'shifted on the paper',
  'page-order': 'pages in another order',
  'page-missing': 'a page is missing',
  'page-doubled': 'a page is there twice',
  'page-foreign': 'a page of something else',
  'no-text': 'no text to compare; ask for a PDF with live text',
  text: 'other words',
  'text-missing': 'words are missing',
  'text-added': 'words that do not belong there',
  'type-size': 'another type size',
  'type-face': 'another typeface, weight or spacing',
  county: 'another county',
  'serial-doubled': 'a serial is there twice',
  'serial-skipped': 'serials are skipped',
  'serial-order': 'serials run backwards',
  'serial-unreadable': 'no sheet id',
  cover: 'a cover names other sheets than lie under it',
  code: 'a code says something else, or cannot be read',
  version: 'another version of the form',
  marker: 'a corner marker is wrong or missing',
  print: 'print is missing, or covers the page',
  annotation: 'notes, fields or links lie on the page',
  picture: 'a picture, whose words nobody can compare',
  'hidden-text': 'words that are there and not shown',
  'font-missing': 'a font is not in the file',
  layer: 'layers that may be shown or not',
}

const shown = 40

/** Differences as lines for a terminal: page, what, and both sides. */
export function preflightText(problems: readonly PreflightProblem[]): string {
  const lines = problems.slice(0, shown).map(({ page, kind, expected, found }) => {
    const sides = [
      ...(expected === '' ? [] : [`approved: ${expected}`]),
      ...(found === '' ? [] : [`found: ${found}`]),
    ]
    return `page ${page}: ${kinds[kind]}\n  ${sides.join('\n  ')}`
  })
  const left = problems.length - shown
  return [...lines, ...(left > 0 ? [`and ${left} more; --json prints all`] : [])].join(
    '\n',
  )
}
