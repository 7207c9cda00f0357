import type { CountyRow } from '@groundswell/server/wire'
import { type ReactNode, useState } from 'react'
import { CountyMap, countyWords } from '../map/county-map.tsx'
import {
  type CountyMeasure,
  countyMeasures,
  measureClasses,
  measureWords,
} from '../map/county-measure.ts'
import { Card } from '../pieces/card.tsx'
import { CountyTable } from './county-table.tsx'

/** Where the signatures come from: map and table beside it, where most is lost first. */
export function CountiesCard(props: {
  readonly counties: readonly CountyRow[]
  readonly most?: number
  readonly more?: ReactNode
}) {
  const { counties } = props
  const [measure, setMeasure] = useState<CountyMeasure>('valid')
  const [chosen, choose] = useState<string>()
  const classes = measureClasses(counties, measure)
  const words = countyMeasures.find((m) => m.key === measure)
  const county = counties.find((c) => c.fips === chosen)

  return (
    <Card title="Counties" sentence={countiesSentence(counties)}>
      <div className="columns columns--wide-right">
        <div>
          <div className="segments" role="group" aria-label="What the map shows">
            {countyMeasures.map(({ key, name }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === measure}
                onClick={() => setMeasure(key)}
              >
                {name}
              </button>
            ))}
          </div>
          <p className="small quiet map-sentence">{words?.sentence}</p>
          <CountyMap
            counties={counties}
            measure={measure}
            classes={classes}
            label={`Map of California’s counties. ${words?.sentence ?? ''} The table has every figure.`}
            {...(chosen === undefined ? {} : { chosen })}
            onChoose={choose}
          />
          <ul className="legend">
            {classes.map((c, i) => (
              <LegendEntry key={c.from} shade={i + 1}>
                {classWords(c, measure)}
              </LegendEntry>
            ))}
            {counties.some(({ lines }) => lines === 0) && (
              <LegendEntry shade="none">no lines</LegendEntry>
            )}
          </ul>
          <p className="small map-county">
            {county
              ? countyWords(county)
              : 'Point at a county, or tap it, to read its figures.'}
          </p>
        </div>
        <div>
          <CountyTable
            counties={counties}
            {...(props.most ? { most: props.most } : {})}
          />
          {props.more}
        </div>
      </div>
    </Card>
  )
}

function LegendEntry(props: {
  readonly shade: number | 'none'
  readonly children: ReactNode
}) {
  return (
    <li>
      <svg width="22" height="14" aria-hidden="true">
        <rect
          width="21"
          height="13"
          x="0.5"
          y="0.5"
          rx="2"
          className={`county county--${props.shade}`}
        />
      </svg>
      {props.children}
    </li>
  )
}

/** The counties in a sentence: how many it takes to make half of the valid lines. */
export function countiesSentence(counties: readonly CountyRow[]): string {
  const sizes = counties.map((c) => c.validInHand.median).sort((a, b) => b - a)
  const total = sizes.reduce((sum, n) => sum + n, 0)
  const running = sizes.map((_, i) =>
    sizes.slice(0, i + 1).reduce((sum, n) => sum + n, 0),
  )
  const half = running.findIndex((sum) => sum >= total / 2) + 1
  if (total === 0 || half === 0) return 'No county has valid lines yet.'
  const noun = half === 1 ? 'county holds' : 'counties hold'
  return `${half} of ${counties.length} ${noun} half of the valid lines. The table starts where most lines are lost.`
}

function classWords(
  c: { readonly from: number; readonly to: number },
  measure: CountyMeasure,
): string {
  const [from, to] = [measureWords(c.from, measure), measureWords(c.to, measure)]
  return from === to ? from : `${from}–${to}`
}
