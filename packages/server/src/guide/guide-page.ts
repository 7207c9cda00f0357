import { redlineSectionsHtml } from '@groundswell/petition'
import type { BallotText, GuideSide, Side } from '@groundswell/petition/ballot'
import type { BallotView } from '../wire/ballot.ts'
import type { LawCited } from '../wire/law-cited.ts'
import { claimedHtml, sourcesHtml } from './argument-html.ts'
import type { GuideContent } from './guide-content.ts'
import { longDate } from './long-date.ts'
import { escaped, linked } from './markup.ts'

const sideWords: Readonly<Record<Side, string>> = { for: 'in favor', against: 'against' }

/**
 * The page of a measure in the voter guide, as a document that needs no script: what it would
 * do, what a yes and a no mean, both sides in the same space, their sources, the text.
 */
export function guidePage(content: GuideContent, standing: 'preview' | 'public'): string {
  const { petition, ballot, page, number, measure } = content
  const title = number === null ? petition.title : `Measure ${number}: ${petition.title}`
  const election = ballot.facts.flatMap(({ body }) =>
    body.kind === 'election' ? [body.on] : [],
  )[0]
  const [first, second] = page.sides
  return documentOf(
    title,
    `<header>
<p class="over">Voter guide · ${escaped(placeOf(petition.jurisdiction))}${election === undefined ? '' : ` · election of ${longDate(election)}`}</p>
<h1>${escaped(title)}</h1>
${petition.demonstration ? '<p class="note"><strong>Demonstration. Everything here is invented.</strong></p>' : ''}
${standingNote(ballot, standing)}
${withdrawnNote(ballot)}
</header>
<main>
${summaryHtml(content)}
${page.label === undefined ? gap('Ballot label') : `<section aria-labelledby="label"><h2 id="label">As it stands on the ballot</h2><div class="label">${claimedHtml(page.label)}</div></section>`}
<section aria-labelledby="votes"><h2 id="votes">What your vote means</h2>
<div class="pair">
${meaning('A yes vote means', page.yesMeans)}
${meaning('A no vote means', page.noMeans)}
</div></section>
<section aria-labelledby="arguments"><h2 id="arguments">Arguments</h2>
<p class="small">Each side wrote its own; nobody has checked their accuracy for this page. Numbers lead to the sources that a side names; where a claim names none, the text says so.</p>
<div class="pair">
${sideHtml(first)}
${sideHtml(second)}
</div></section>
${effectHtml(ballot)}
${
  measure === null
    ? gap('Text of the measure')
    : `<section class="text" aria-labelledby="text"><h2 id="text">Text of the measure</h2>
<p class="small">Words that would be deleted are struck through. Words that would be added are underlined italics.</p>
${redlineSectionsHtml(measure.measure, 'h3')}</section>`
}
${howMade(content)}
</main>`,
  )
}

/** What a reader finds before the guide is open. */
export function guideNotOpen(): string {
  return documentOf(
    'Voter guide',
    '<main><h1>The voter guide is not open yet</h1><p>Its texts are open to everybody before they are printed. Come back then.</p></main>',
  )
}

function documentOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Voter guide</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/guide/guide.css">
</head>
<body>
${body}
</body>
</html>
`
}

function standingNote({ display }: BallotView, standing: 'preview' | 'public'): string {
  if (standing === 'preview') {
    const when =
      display === null
        ? 'No day of display is set.'
        : `It opens on ${longDate(display.from)}.`
    return `<p class="note"><strong>Preview for staff.</strong> Nobody else can read this page yet. ${when}</p>`
  }
  if (display === null) return ''
  const law = lawHtml(display.law)
  return display.state === 'open'
    ? `<p class="note"><strong>On public display.</strong> These texts are open to everybody, and can be challenged in court, from ${longDate(display.from)} until they go to print on ${longDate(display.until)}${law}. Until then only a court changes them.</p>`
    : `<p class="note"><strong>As printed.</strong> The public display ended when the guide went to print on ${longDate(display.until)}${law}. These texts do not change any more.</p>`
}

function withdrawnNote({ facts }: BallotView): string {
  return facts
    .flatMap(({ body }) =>
      body.kind === 'withdrawn'
        ? [
            `<p class="note"><strong>Withdrawn.</strong> The proponents withdrew the measure on ${longDate(body.on)} (${escaped(body.document)}).</p>`,
          ]
        : [],
    )
    .join('')
}

function summaryHtml({ page, measure }: GuideContent): string {
  const official = page.titleAndSummary
  const circulating = measure?.measure.texts[0]
  const head =
    '<section aria-labelledby="summary"><h2 id="summary">Title and summary</h2>'
  if (official !== undefined) return `${head}${claimedHtml(official)}</section>`
  if (circulating === undefined) return gap('Title and summary')
  return `${head}
<p class="small">The ballot title is not submitted; this is the title and summary that the petition circulated with.</p>
<p><strong>${escaped(circulating.title)}</strong></p>
<p>${escaped(circulating.summary)}</p></section>`
}

function meaning(head: string, text: BallotText | undefined): string {
  const body =
    text === undefined ? '<p class="gap">Not submitted.</p>' : claimedHtml(text)
  return `<section><h3>${head}</h3>${body}</section>`
}

function sideHtml({ side, argument, rebuttal }: GuideSide): string {
  const other: Side = side === 'for' ? 'against' : 'for'
  return `<section class="side">
<h3>Argument ${sideWords[side]}</h3>
${argument === undefined ? '<p class="gap">No argument was submitted.</p>' : signedHtml(argument)}
<div class="answer">
<h3>Answer to this argument, by those ${other === 'for' ? 'in favor' : 'against'}</h3>
${rebuttal === undefined ? '<p class="gap">No answer was submitted.</p>' : signedHtml(rebuttal)}
</div>
</section>`
}

function signedHtml(text: BallotText): string {
  const signers =
    text.signers.length === 0
      ? ''
      : `<p class="signers">${text.signers.map(escaped).join('<br>')}</p>`
  return `${claimedHtml(text)}\n${signers}\n${sourcesHtml(text)}`
}

function effectHtml({ majority, effect }: BallotView): string {
  if (majority === null && effect === null) return ''
  const needs =
    majority === null
      ? ''
      : `<p>It is enacted by ${escaped(majority.text)}${lawHtml(majority.law)}.</p>`
  const latest = effect?.atLatest ? ' at the latest' : ''
  const takes =
    effect === null
      ? ''
      : `<p>If it is enacted, it takes effect on ${longDate(effect.on)}${latest}${lawHtml(effect.law)}.</p>`
  return `<section aria-labelledby="effect"><h2 id="effect">What it takes, and when it takes effect</h2>${needs}${takes}</section>`
}

function howMade({ ballot, texts, measure }: GuideContent): string {
  const { drawn, seed, witnesses, order } = ballot.sides
  const drawnHow = drawn
    ? `The order of the two sides was drawn: of “for” and “against” the one with the smaller ticket under the public seed ${escaped(seed ?? '')} stands first, here “${order[0]}”. The digits were rolled before ${escaped(witnesses ?? 'witnesses')}. Anybody can draw it again as <code>groundswell ballot sides</code> does.`
    : 'The order of the two sides has not been drawn yet; until then “for” stands first.'
  const hashes = texts.map(
    ({ part, hash, act, note, at }) =>
      `<tr><th scope="row">${escaped(part.replaceAll('-', ' '))}</th><td>${act === 'ordered' ? `by order: ${escaped(note ?? '')}` : 'submitted'}, ${longDate(at)}</td><td><code>${hash}</code></td></tr>`,
  )
  const table =
    hashes.length === 0
      ? ''
      : `<table><caption>Each text as it was submitted, SHA-256</caption><thead><tr><th scope="col">Text</th><th scope="col">How</th><th scope="col">Hash</th></tr></thead><tbody>${hashes.join('\n')}</tbody></table>`
  const text =
    measure === null ? '' : `<p>Text of the measure: <code>${measure.hash}</code></p>`
  return `<section class="made" aria-labelledby="made"><h2 id="made">How this page is made</h2>
<p>${drawnHow}</p>
<p>Counted by the rules ${escaped(ballot.rules)}. The same texts as data: <a href="/guide/guide.json">guide.json</a>.</p>
${table}
${text}</section>`
}

/** `California, statewide petitions` → `California`. */
function placeOf(jurisdiction: string): string {
  return jurisdiction.split(',')[0] ?? jurisdiction
}

function gap(what: string): string {
  return `<section><h2>${escaped(what)}</h2><p class="gap">Not submitted.</p></section>`
}

function lawHtml(law: readonly LawCited[]): string {
  if (law.length === 0) return ''
  const sections = law.map(
    ({ section, url, unverified }) =>
      `${linked(section, url)}${unverified ? ', not confirmed at the source' : ''}`,
  )
  return ` <span class="law">(${sections.join('; ')})</span>`
}
