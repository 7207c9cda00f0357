import {
  type BallotText,
  claimedStretches,
  type Stretch,
} from '@groundswell/petition/ballot'
import { longDate } from './long-date.ts'
import { escaped, linked } from './markup.ts'

/**
 * A text with its claims marked: numbers lead to the sources below it, and a claim that names
 * none says so in its place. Both sides are treated alike.
 */
export function claimedHtml(text: BallotText): string {
  let source = 0
  const paragraphs: string[][] = [[]]
  for (const stretch of claimedStretches(text)) {
    if (stretch.kind === 'sourced') source += 1
    for (const [line, words] of stretch.text.split(/\n+/).entries()) {
      if (line > 0) paragraphs.push([])
      if (words !== '') {
        paragraphs.at(-1)?.push(stretchHtml(stretch.kind, escaped(words)))
      }
    }
    const mark = markOf(stretch, { part: text.part, source })
    // A claim that ends with its paragraph is marked there, not in an empty one after it.
    const marked = paragraphs.findLast((pieces) => pieces.length > 0)
    if (mark !== '') marked?.push(mark)
  }
  return paragraphs
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => `<p>${pieces.join('')}</p>`)
    .join('\n')
}

/** The sources of a text, in the order of its claims. */
export function sourcesHtml(text: BallotText): string {
  const { part, claims } = text
  const items = claims
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ source }) => source ?? [])
    .map(({ title, url, seenOn, quote }, i) => {
      const words = quote === undefined ? '' : ` <q>${escaped(quote)}</q>`
      return `<li id="${part}-source-${i + 1}">${linked(title, url)}, looked at on ${longDate(seenOn)}.${words}</li>`
    })
  const open = claims.filter(({ source }) => source === undefined).length
  const without =
    open === 0
      ? ''
      : `<p class="small">${open === 1 ? 'One claim names' : `${open} claims name`} no source.</p>`
  if (items.length === 0) return without
  return `<h4>Sources</h4>\n<ol class="sources">${items.join('\n')}</ol>${without}`
}

function stretchHtml(kind: Stretch['kind'], words: string): string {
  return kind === 'plain' ? words : `<span class="claim claim--${kind}">${words}</span>`
}

function markOf(
  stretch: Stretch,
  { part, source }: { readonly part: string; readonly source: number },
): string {
  if (stretch.kind === 'sourced') {
    return `<sup><a href="#${part}-source-${source}" aria-label="Source ${source}">${source}</a></sup>`
  }
  return stretch.kind === 'unsourced'
    ? ' <span class="open">[no source named]</span>'
    : ''
}
