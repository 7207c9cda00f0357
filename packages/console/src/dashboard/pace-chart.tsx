import type { Petition } from '@groundswell/server/wire'
import { Chart } from '../charts/chart.tsx'
import { textWidth } from '../charts/label-placement.ts'
import { dayAndMonth, monthName, shortDate } from '../words/date.ts'
import { axisNumber, exact } from '../words/number.ts'
import {
  bandPath,
  linePath,
  type Pace,
  type PaceLayout,
  paceLayout,
} from './pace-layout.ts'

interface Given {
  readonly pace: Pace
  readonly petition: Petition
}

/** Valid signatures over time, the fan of what may come, and the lines of each week. */
export function PaceChart(props: Given) {
  const layoutAt = (width: number) => paceLayout({ ...props, width })
  return (
    <Chart
      label={paceSentence(props)}
      height={(width) => layoutAt(width).height}
      draw={(width) => {
        const layout = layoutAt(width)
        return (
          <>
            <Axes layout={layout} />
            <Past pace={props.pace} layout={layout} />
            <Fan pace={props.pace} layout={layout} />
            <Marks petition={props.petition} layout={layout} />
            <WeeklyBars pace={props.pace} layout={layout} />
          </>
        )
      }}
    />
  )
}

/** The chart in a sentence. */
export function paceSentence({ pace, petition }: Given): string {
  const { final } = pace
  return (
    `Valid signatures from ${dayAndMonth(petition.start)}; forecast for ` +
    `${dayAndMonth(petition.deadline)}: ${exact(final.median)}, 90 % between ` +
    `${exact(final.low)} and ${exact(final.high)}; ${exact(petition.required)} required.`
  )
}

function Axes(props: { readonly layout: PaceLayout }) {
  const { y, yTicks, months, left, right, bottom } = props.layout
  return (
    <>
      {yTicks.map((tick) => (
        <g key={tick}>
          <path
            className={tick === 0 ? 'axis' : 'grid'}
            d={`M${left},${y(tick)}H${right}`}
          />
          <text className="quiet" x={left - 8} y={y(tick) + 4} textAnchor="end">
            {axisNumber(tick)}
          </text>
        </g>
      ))}
      {months.map(({ date, at }) => (
        <g key={date}>
          <path className="axis" d={`M${at},${bottom}v5`} />
          <text className="quiet" x={at} y={bottom + 19} textAnchor="middle">
            {monthName(date)}
          </text>
        </g>
      ))}
    </>
  )
}

function Past(props: { readonly pace: Pace; readonly layout: PaceLayout }) {
  const { x, y } = props.layout
  const past = props.pace.validCumulative
  return (
    <>
      <path
        className="fill-teal-soft"
        d={bandPath(past.map((p) => ({ x: x(p.date), low: y(p.low), high: y(p.high) })))}
      />
      <path
        className="mark-median"
        d={linePath(past.map((p) => [x(p.date), y(p.median)]))}
      />
    </>
  )
}

function Fan(props: { readonly pace: Pace; readonly layout: PaceLayout }) {
  const { x, y } = props.layout
  const { fan } = props.pace
  return (
    <>
      <path
        className="fan fan--wide"
        d={bandPath(fan.map((p) => ({ x: x(p.date), low: y(p.low), high: y(p.high) })))}
      />
      <path
        className="fan"
        d={bandPath(
          fan.map((p) => ({ x: x(p.date), low: y(p.lower), high: y(p.upper) })),
        )}
      />
      <path
        className="mark-forecast"
        d={linePath(fan.map((p) => [x(p.date), y(p.median)]))}
      />
    </>
  )
}

function Marks(props: { readonly petition: Petition; readonly layout: PaceLayout }) {
  const { petition, layout } = props
  const { x, y, left, right, bottom } = layout
  const now = x(petition.asOf)
  const today = shortDate(petition.asOf)
  const flagRight = now + textWidth(today, 13) + 8 < right
  return (
    <>
      <path
        className="mark-requirement"
        d={`M${left},${y(petition.required)}H${right}`}
      />
      <text className="strong halo-text" x={left + 6} y={y(petition.required) - 7}>
        {exact(petition.required)} required
      </text>
      <path className="mark-now" d={`M${now},${y.range[1]}V${bottom}`} />
      <text
        className="quiet"
        x={flagRight ? now + 5 : now - 5}
        y={bottom - 7}
        textAnchor={flagRight ? 'start' : 'end'}
      >
        {today}
      </text>
    </>
  )
}

function WeeklyBars(props: { readonly pace: Pace; readonly layout: PaceLayout }) {
  const { x, bars, left } = props.layout
  const base = bars.range[0]
  const most = bars.domain[1]
  const week = x('2017-01-08') - x('2017-01-01')
  return (
    <>
      {props.pace.weekly.map((w) => (
        <rect
          key={w.weekOf}
          className="fill-grey"
          x={Math.max(left, x(w.weekOf)) + 1}
          y={bars(w.lines)}
          width={Math.max(1, week - 2)}
          height={base - bars(w.lines)}
        />
      ))}
      <path className="axis" d={`M${left},${base}H${props.layout.right}`} />
      <text className="quiet" x={left - 8} y={bars(most) + 9} textAnchor="end">
        {axisNumber(most)}
      </text>
      <text className="quiet" x={left - 8} y={base} textAnchor="end">
        a week
      </text>
    </>
  )
}
