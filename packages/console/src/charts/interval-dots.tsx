import { percent } from '../words/number.ts'
import { Chart } from './chart.tsx'
import { textWidth } from './label-placement.ts'
import { type LinearScale, linearScale, roundTicks } from './linear-scale.ts'

/** One row: a share with its 90 % interval, what it rests on, and what to say of it. */
export interface DotRow {
  readonly key: string
  readonly label: string
  readonly median: number
  readonly low: number
  readonly high: number
  /** Too few lines were looked at: drawn hollow, so that nobody is judged by luck. */
  readonly few: boolean
  readonly flagged: boolean
}

const rowHeight = 26
const head = 22

/** Shares as dots on lines from `from` to 100 %, with the drive's own share as a reference. */
export function IntervalDots(props: {
  readonly rows: readonly DotRow[]
  readonly reference: number
  readonly label: string
  readonly from: number
}) {
  const { rows } = props
  return (
    <Chart
      label={props.label}
      height={() => head + 8 + rows.length * rowHeight}
      draw={(width) => {
        const names = namesWidth(rows, width)
        const x = linearScale([props.from, 1], [names, width - 52])
        return (
          <>
            <Scale x={x} bottom={head + 4 + rows.length * rowHeight} />
            <path
              className="mark-reference"
              d={`M${x(props.reference)},${head}V${head + 4 + rows.length * rowHeight}`}
            />
            {rows.map((row, i) => (
              <Row
                key={row.key}
                row={row}
                x={x}
                y={head + 8 + (i + 0.5) * rowHeight}
                width={width}
              />
            ))}
          </>
        )
      }}
    />
  )
}

function Scale(props: { readonly x: LinearScale; readonly bottom: number }) {
  const { x } = props
  const wide = x.range[1] - x.range[0]
  return roundTicks(x.domain[0], 1, wide < 200 ? 2 : 4).map((share) => (
    <g key={share}>
      <path className="grid" d={`M${x(share)},${head}V${props.bottom}`} />
      <text className="quiet" x={x(share)} y={head - 8} textAnchor="middle">
        {percent(share)}
      </text>
    </g>
  ))
}

function Row(props: {
  readonly row: DotRow
  readonly x: LinearScale
  readonly y: number
  readonly width: number
}) {
  const { row, x, y } = props
  const place = (share: number) => x(Math.max(share, x.domain[0]))
  const line = row.few ? 'mark-interval--few' : 'mark-interval'
  const name = fitted(row.label, x.range[0] - 12)
  return (
    <g>
      <text x="0" y={y + 4} className={row.flagged ? 'strong' : undefined}>
        {name}
      </text>
      <path
        className={row.flagged ? `${line} mark-flag` : line}
        d={`M${place(row.low)},${y}H${place(row.high)}`}
      />
      <Dot x={place(row.median)} y={y} row={row} />
      <text className="quiet" x={props.width} y={y + 4} textAnchor="end">
        {percent(row.median)}
      </text>
    </g>
  )
}

/** A full dot, a hollow one for few lines, a diamond for a flag: told apart without colour. */
function Dot(props: { readonly x: number; readonly y: number; readonly row: DotRow }) {
  const { x, y, row } = props
  if (row.flagged) {
    return (
      <path className="fill-ochre" d={`M${x},${y - 6.5}l6.5,6.5l-6.5,6.5l-6.5,-6.5Z`} />
    )
  }
  return (
    <circle cx={x} cy={y} r="4.5" className={row.few ? 'mark-dot--few' : 'mark-dot'} />
  )
}

/** Room for the longest name, but never more than two fifths of the chart. */
function namesWidth(rows: readonly DotRow[], width: number): number {
  const longest = Math.max(
    0,
    ...rows.map((row) => textWidth(row.label, 13, weightOf(row))),
  )
  return Math.min(longest + 16, width * 0.42)
}

function weightOf(row: DotRow): 'bold' | 'regular' {
  return row.flagged ? 'bold' : 'regular'
}

function fitted(label: string, room: number): string {
  if (textWidth(label, 13) <= room) return label
  const letters = Array.from(label)
  const kept = letters.findLastIndex(
    (_, i) => textWidth(`${letters.slice(0, i).join('')}…`, 13) <= room,
  )
  return `${letters.slice(0, Math.max(1, kept)).join('').trimEnd()}…`
}
