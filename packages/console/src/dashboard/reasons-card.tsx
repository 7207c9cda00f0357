import type { Dashboard } from '@groundswell/server/wire'
import { Chart } from '../charts/chart.tsx'
import { textWidth } from '../charts/label-placement.ts'
import { linearScale } from '../charts/linear-scale.ts'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { capitalised } from '../words/capitalised.ts'
import { exact, percent } from '../words/number.ts'

type Reason = Dashboard['rejectReasons'][number]

/** Why lines do not count: this week's share of each reason over the share before. */
export function ReasonsCard(props: { readonly reasons: readonly Reason[] }) {
  const reasons = props.reasons.toSorted(
    (a, b) => b.thisWeek + b.before - a.thisWeek - a.before,
  )
  if (reasons.length === 0) {
    return (
      <Card title="Why lines do not count">
        <p>No line has been rejected yet. Reasons appear here as lines are reviewed.</p>
      </Card>
    )
  }
  return (
    <Card title="Why lines do not count" sentence={reasonsSentence(reasons)}>
      <Chart
        label={`Share of each reject reason this week and before. ${reasonsSentence(reasons)}`}
        height={() => reasons.length * 52 + 4}
        draw={(width) => {
          const most = Math.max(
            0.01,
            ...reasons.flatMap((r) => [r.shareThisWeek, r.shareBefore]),
          )
          const x = linearScale([0, most], [0, width - 46])
          return reasons.map((reason, i) => (
            <g key={reason.code} transform={`translate(0,${i * 52})`}>
              <text x="0" y="14">
                {fitted(capitalised(reason.label), width)}
              </text>
              <Bar
                y={20}
                end={x(reason.shareThisWeek)}
                share={reason.shareThisWeek}
                className="fill-teal-mid"
              />
              <Bar
                y={33}
                end={x(reason.shareBefore)}
                share={reason.shareBefore}
                className="fill-grey"
              />
            </g>
          ))
        }}
      />
      <ul className="legend">
        <li>
          <svg width="22" height="10" aria-hidden="true">
            <rect width="22" height="9" className="fill-teal-mid" />
          </svg>
          this week
        </li>
        <li>
          <svg width="22" height="10" aria-hidden="true">
            <rect width="22" height="9" className="fill-grey" />
          </svg>
          before
        </li>
      </ul>
      <Disclosure summary="Show reasons as a table">
        <DataTable
          caption="Rejected lines by reason"
          columns={columns}
          rows={reasons}
          rowKey={(r) => r.code}
        />
      </Disclosure>
    </Card>
  )
}

const columns: readonly Column<Reason>[] = [
  {
    key: 'reason',
    head: 'Reason',
    cell: (r) => capitalised(r.label),
    value: (r) => r.label,
  },
  {
    key: 'week',
    head: 'This week',
    numeric: true,
    cell: (r) => exact(r.thisWeek),
    value: (r) => r.thisWeek,
  },
  {
    key: 'week-share',
    head: 'Share',
    numeric: true,
    cell: (r) => percent(r.shareThisWeek, 1),
    value: (r) => r.shareThisWeek,
  },
  {
    key: 'before',
    head: 'Before',
    numeric: true,
    cell: (r) => exact(r.before),
    value: (r) => r.before,
  },
  {
    key: 'before-share',
    head: 'Share',
    numeric: true,
    cell: (r) => percent(r.shareBefore, 1),
    value: (r) => r.shareBefore,
  },
  { key: 'cites', head: 'Rule', cell: (r) => r.cites.join('; ') },
]

function Bar(props: {
  readonly y: number
  readonly end: number
  readonly share: number
  readonly className: string
}) {
  const tall = 10
  return (
    <>
      <rect
        x="0"
        y={props.y}
        width={Math.max(1, props.end)}
        height={tall}
        className={props.className}
      />
      <text className="quiet tiny" x={Math.max(1, props.end) + 6} y={props.y + 9}>
        {percent(props.share)}
      </text>
    </>
  )
}

function reasonsSentence(reasons: readonly Reason[]): string {
  const [first] = reasons
  if (!first) return ''
  const rising = reasons
    .filter((r) => r.thisWeek >= 5 && r.shareThisWeek > 1.5 * r.shareBefore)
    .toSorted((a, b) => b.shareThisWeek - a.shareThisWeek)[0]
  const most = `Most often: ${lowered(first.label)}.`
  return rising ? `${most} More than before this week: ${lowered(rising.label)}.` : most
}

function lowered(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1)
}

function fitted(label: string, width: number): string {
  if (textWidth(label, 13) <= width) return label
  return `${label.slice(0, Math.floor(width / 8))}…`
}
