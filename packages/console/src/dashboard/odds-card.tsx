import type { Dashboard } from '@groundswell/server/wire'
import { hundredDots } from '../charts/hundred-dots.ts'
import { Card } from '../pieces/card.tsx'
import { outOf100 } from '../words/number.ts'

const outcomes = [
  { key: 'qualify', words: 'qualifies on the sample' },
  { key: 'fullCheck', words: 'every line is checked' },
  { key: 'fail', words: 'fails on the sample' },
] as const

type Outcome = (typeof outcomes)[number]['key']

/** What the official's sample would say if the lines in hand were filed today. */
export function OddsCard(props: { readonly dashboard: Dashboard }) {
  const { odds, tiers, petition } = props.dashboard
  const dots = hundredDots(outcomes.map((o) => odds[o.key]))
  const kinds = outcomes.flatMap((o, i) =>
    Array.from({ length: dots[i] ?? 0 }, () => o.key),
  )
  return (
    <Card
      title="Odds if filed today"
      sentence={introduction(tiers.raw, petition.required)}
    >
      <svg
        className="dots"
        viewBox="0 0 250 62"
        role="img"
        aria-label={oddsSentence(odds)}
      >
        {kinds.map((kind, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place.
          <OutcomeDot
            key={i}
            kind={kind}
            x={6.5 + (i % 20) * 12.4}
            y={6.5 + Math.floor(i / 20) * 12.2}
          />
        ))}
      </svg>
      <ul className="outcomes">
        {outcomes.map(({ key, words }) => (
          <li key={key}>
            <svg width="14" height="14" aria-hidden="true">
              <OutcomeDot kind={key} x={7} y={7} />
            </svg>
            <b>{outOf100(odds[key])}</b> {words}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The three outcomes as a sentence. */
export function oddsSentence(odds: Dashboard['odds']): string {
  const parts = outcomes.map((o) => `${outOf100(odds[o.key])} ${o.words}`)
  return `Out of 100 filings: ${parts.join(', ')}.`
}

/** Full, half and hollow: the outcomes differ by shape before they differ by colour. */
function OutcomeDot(props: {
  readonly kind: Outcome
  readonly x: number
  readonly y: number
}) {
  const { kind, x, y } = props
  switch (kind) {
    case 'qualify':
      return <circle cx={x} cy={y} r="5" className="fill-teal" />
    case 'fullCheck':
      return (
        <>
          <circle cx={x} cy={y} r="4.4" className="outcome-ring outcome-ring--ochre" />
          <path d={`M${x},${y - 4.4}a4.4,4.4 0 0 1 0,8.8Z`} className="fill-ochre" />
        </>
      )
    case 'fail':
      return <circle cx={x} cy={y} r="4.2" className="outcome-ring" />
  }
}

/** A raw count below the requirement ends the matter before any sample is drawn. */
function introduction(raw: number, required: number): string {
  return raw < required
    ? 'Fewer lines than the requirement: the raw count alone fails it.'
    : 'Of 100 filings just like this one:'
}
