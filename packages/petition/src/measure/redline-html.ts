import type { FrozenText } from './frozen-text.ts'
import type { Measure } from './measure.ts'
import { type RedlinePiece, type RedlineSection, redline } from './redline.ts'
import type { RedlineWords } from './redline-words.ts'

/**
 * The redline as one HTML document without scripts. Strikes and insertions are `del` and `ins`,
 * told apart by line and slant besides colour, and announced to those who hear the page.
 */
export function redlineHtml(text: FrozenText, words: RedlineWords): string {
  const { measure, hash } = text
  const [official] = measure.texts
  const title = `${measure.identifier} ${official?.title ?? ''}`
  const demonstration = measure.demonstration
    ? `<p class="note"><strong>${escaped(words.demonstration)}</strong></p>`
    : ''
  const questions = measure.questions.map(
    (question) =>
      `<li><p><q>${escaped(question.text)}</q></p><p>${escaped(words.question(question))}</p></li>`,
  )
  return `<!doctype html>
<html lang="${escaped(measure.lawLanguage)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${redlineStyle(words)}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${demonstration}
<h2>${escaped(words.summary)}</h2>
<p>${escaped(official?.summary ?? '')}</p>
<p class="note">${escaped(words.legend)}</p>
${redlineSectionsHtml(measure, 'h2')}
${questions.length > 0 ? `<h2>${escaped(words.questions)}</h2>\n<ul>${questions.join('\n')}</ul>` : ''}
</main>
<footer><p>${escaped(words.version(hash))}</p></footer>
</body>
</html>
`
}

/** The sections of a redline as HTML, to stand in a page under a heading of that level. */
export function redlineSectionsHtml(measure: Measure, heading: 'h2' | 'h3'): string {
  return redline(measure)
    .map((section) => sectionHtml(section, heading))
    .join('\n')
}

function sectionHtml(
  { number, leadIn, pieces }: RedlineSection,
  heading: 'h2' | 'h3',
): string {
  const paragraphs = paragraphsOf(pieces).map(
    (paragraph) => `<p>${paragraph.map(pieceHtml).join('')}</p>`,
  )
  const head = `<${heading}>${escaped(number)} <span>${escaped(leadIn)}</span></${heading}>`
  return `<section>${head}\n${paragraphs.join('\n')}</section>`
}

/** Pieces cut at line ends, so that no `del` or `ins` runs over a paragraph. */
function paragraphsOf(
  pieces: readonly RedlinePiece[],
): readonly (readonly RedlinePiece[])[] {
  const paragraphs: RedlinePiece[][] = [[]]
  for (const { kind, text } of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ kind, text: part })
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

function pieceHtml({ kind, text }: RedlinePiece): string {
  if (kind === 'kept') return escaped(text)
  return kind === 'struck' ? `<del>${escaped(text)}</del>` : `<ins>${escaped(text)}</ins>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The style of a redline's page, apart, so that a server can name it by its hash. */
export function redlineStyle(words: RedlineWords): string {
  const said = (text: string) => `" [${text.replaceAll(/["\\]/g, '')}] "`
  return `
body{font:1.0625rem/1.6 Georgia,"Times New Roman",serif;color:#1b1b1b;background:#fff;margin:0}
main,footer{max-width:42rem;margin:0 auto;padding:1rem 1.25rem}
h1{font-size:1.6rem;line-height:1.25}
h2{font-size:1.1rem;margin:1.8rem 0 .4rem}
h2 span{font-weight:400}
p{margin:.5rem 0}
.note{border-left:.25rem solid #1b1b1b;padding-left:.75rem}
del{text-decoration:line-through;color:#5c3a00;background:#fdf2dc}
ins{text-decoration:underline;text-underline-offset:.15em;font-style:italic;color:#00444c;background:#e0f4f5}
del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(100%);white-space:nowrap}
del::before{content:${said(words.struck)}}
ins::before{content:${said(words.added)}}
del::after,ins::after{content:${said(words.end)}}
footer{font-size:.85rem;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body{color:#f0f0f0;background:#16191c}.note{border-color:#f0f0f0}del{color:#ffd899;background:#3a2a08}ins{color:#a3ecf1;background:#06343a}}
@media print{body{color:#000;background:#fff}del,ins{color:#000;background:none}}
`
}
