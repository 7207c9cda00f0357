import type { Dashboard } from '@groundswell/server/wire'
import { Chart } from '../charts/chart.tsx'
import { linearScale } from '../charts/linear-scale.ts'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { exact, range, rounded } from '../words/number.ts'
import { linePath } from './pace-layout.ts'

/** People who signed more than once: found, in hand, and at filing. */
export function DuplicatesCard(props: { readonly dashboard: Dashboard }) {
  const { duplicates, tiers } = props.dashboard
  const half = (i: { readonly low: number; readonly high: number }) =>
    (i.high - i.low) / 2
  const { inHand, atFiling } = duplicates
  return (
    <Card
      title="Signed twice"
      sentence={`About ${rounded(inHand.median, half(inHand))} of the lines in hand repeat a person. Duplicates grow with the square of the lines: twice the lines, four times the repeats.`}
    >
      <Growth dashboard={props.dashboard} />
      <Disclosure summary="Show the figures">
        <dl className="facts">
          <dt>found among the lines looked at</dt>
          <dd>
            {exact(duplicates.found)} extra lines in {exact(duplicates.pairs)} pairs
          </dd>
          <dt>in hand, of {exact(tiers.raw)} lines</dt>
          <dd>
            {rounded(inHand.median, half(inHand))} (90 % sure: {range(inHand)})
          </dd>
          <dt>at filing, at this pace</dt>
          <dd>
            {rounded(atFiling.median, half(atFiling))} (90 % sure: {range(atFiling)})
          </dd>
          {duplicates.examples.map((e) => (
            <WherePairsLie key="where" example={e} />
          ))}
        </dl>
      </Disclosure>
    </Card>
  )
}

function WherePairsLie(props: {
  readonly example: Dashboard['duplicates']['examples'][number]
}) {
  const { sameSheet, sameCirculator, acrossCounties } = props.example
  return (
    <>
      <dt>where the pairs lie</dt>
      <dd>
        {exact(sameSheet)} on one sheet, {exact(sameCirculator)} with one circulator,{' '}
        {exact(acrossCounties)} across counties
      </dd>
    </>
  )
}

/** Two points on a parabola: now, and at filing. */
function Growth(props: { readonly dashboard: Dashboard }) {
  const { duplicates, tiers } = props.dashboard
  const { inHand, atFiling } = duplicates
  const tall = 132
  const base = tall - 24
  // Duplicates are as the square of the lines, so lines are as the root of duplicates.
  const growth = inHand.median > 0 ? Math.sqrt(atFiling.median / inHand.median) : 1
  const filing = Math.max(1, growth) * tiers.raw
  const label = `Duplicates over lines: ${exact(inHand.median)} now, ${exact(atFiling.median)} at filing.`
  return (
    <Chart
      label={label}
      height={() => tall}
      draw={(width) => {
        const x = linearScale([0, filing], [6, width - 40])
        const y = linearScale([0, Math.max(1, atFiling.high)], [base, 14])
        const square = (lines: number) =>
          inHand.median * (lines / Math.max(1, tiers.raw)) ** 2
        const now = { name: 'now', at: tiers.raw, of: inHand }
        const then = { name: 'at filing', at: filing, of: atFiling }
        // Too near each other to be told apart, the two are one point.
        const points =
          x(filing) - x(tiers.raw) < 70
            ? [{ ...then, name: 'now and at filing' }]
            : [now, then]
        const curve = Array.from({ length: 41 }, (_, i) => (filing * i) / 40)
        return (
          <>
            <path className="axis" d={`M6,${base}H${width}`} />
            <path
              className="mark-median"
              d={linePath(curve.map((n) => [x(n), y(square(n))]))}
            />
            {points.map(({ name, at, of }) => (
              <g key={name}>
                <path
                  className="mark-interval"
                  d={`M${x(at)},${y(of.low)}V${y(of.high)}`}
                />
                <circle className="mark-dot" cx={x(at)} cy={y(of.median)} r="4.5" />
                <text
                  className="strong halo-text"
                  x={x(at) - 9}
                  y={y(of.median) - 8}
                  textAnchor="end"
                >
                  {rounded(of.median, (of.high - of.low) / 2)}
                </text>
                <text
                  className="quiet"
                  x={points.length === 1 ? width : x(at)}
                  y={base + 17}
                  textAnchor={points.length === 1 ? 'end' : 'middle'}
                >
                  {name}
                </text>
              </g>
            ))}
          </>
        )
      }}
    />
  )
}
