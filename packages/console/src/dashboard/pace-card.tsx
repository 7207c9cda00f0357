import type { Dashboard } from '@groundswell/server/wire'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { dayAndMonth, shortDate } from '../words/date.ts'
import { exact, outOf100, range, rounded } from '../words/number.ts'
import { PaceChart } from './pace-chart.tsx'
import type { Pace } from './pace-layout.ts'

/** Where this pace leads by the deadline, with what came in each week below. */
export function PaceCard(props: { readonly dashboard: Dashboard }) {
  const { pace, petition } = props.dashboard
  const half = (pace.final.high - pace.final.low) / 2
  return (
    <Card
      title="Pace"
      sentence={
        <>
          At this pace we hold about {rounded(pace.final.median, half)} valid signatures
          on {dayAndMonth(petition.deadline)} (90 % sure: {range(pace.final)}) and reach
          the requirement with {outOf100(pace.probability)} chances in 100.
        </>
      }
    >
      <PaceChart pace={pace} petition={petition} />
      <ul className="legend chart">
        <li>
          <svg width="26" height="14" aria-hidden="true">
            <path className="mark-median" d="M0,7H26" />
          </svg>
          valid so far
        </li>
        <li>
          <svg width="26" height="14" aria-hidden="true">
            <rect className="fan fan--wide" width="26" height="14" />
            <rect className="fan" y="3" width="26" height="8" />
            <path className="mark-forecast" d="M0,7H26" />
          </svg>
          forecast: median, half and nine tenths of cases
        </li>
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <rect className="fill-grey" width="12" height="14" />
          </svg>
          lines turned in a week
        </li>
      </ul>
      <Disclosure summary="Show the pace as tables">
        <DataTable
          caption="Forecast of valid signatures"
          columns={fanColumns}
          rows={weekly(pace.fan)}
          rowKey={(p) => p.date}
        />
        <DataTable
          caption="Lines turned in a week"
          columns={weekColumns}
          rows={pace.weekly}
          rowKey={(w) => w.weekOf}
        />
        <ul className="small quiet">
          {pace.assumptions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  )
}

type FanPoint = Pace['fan'][number]

const fanColumns: readonly Column<FanPoint>[] = [
  { key: 'date', head: 'Date', cell: (p) => shortDate(p.date) },
  { key: 'low', head: '5 %', numeric: true, cell: (p) => exact(p.low) },
  { key: 'lower', head: '25 %', numeric: true, cell: (p) => exact(p.lower) },
  { key: 'median', head: 'Median', numeric: true, cell: (p) => exact(p.median) },
  { key: 'upper', head: '75 %', numeric: true, cell: (p) => exact(p.upper) },
  { key: 'high', head: '95 %', numeric: true, cell: (p) => exact(p.high) },
]

const weekColumns: readonly Column<Pace['weekly'][number]>[] = [
  { key: 'week', head: 'Week of', cell: (w) => shortDate(w.weekOf) },
  { key: 'lines', head: 'Lines', numeric: true, cell: (w) => exact(w.lines) },
]

/** Every seventh point and the last: a table of days would be too long to read. */
function weekly(fan: readonly FanPoint[]): readonly FanPoint[] {
  return fan.filter((_, i) => i % 7 === 0 || i === fan.length - 1)
}
