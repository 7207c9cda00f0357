import type { CountSnapshot } from '@groundswell/server/wire'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { snapshotsQuery } from '../api/queries.ts'
import { HistoryChart } from '../dashboard/history-chart.tsx'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { dayAndTime } from '../words/date.ts'
import { counted, exact, outOf100, plusMinus } from '../words/number.ts'

const halfWidth = (s: CountSnapshot) => (s.valid.high - s.valid.low) / 2

const columns: readonly Column<CountSnapshot>[] = [
  { key: 'at', head: 'Counted', cell: (s) => dayAndTime(s.at), value: (s) => s.at },
  {
    key: 'raw',
    head: 'Lines in hand',
    numeric: true,
    cell: (s) => exact(s.raw),
    value: (s) => s.raw,
  },
  {
    key: 'valid',
    head: 'Distinct valid',
    numeric: true,
    cell: (s) => exact(s.valid.median),
    value: (s) => s.valid.median,
  },
  {
    key: 'interval',
    head: '90 % interval',
    numeric: true,
    cell: (s) => `${exact(s.valid.low)}–${exact(s.valid.high)}`,
    value: halfWidth,
  },
  {
    key: 'odds',
    head: 'Requirement reached',
    numeric: true,
    cell: (s) => `${outOf100(s.probability)} in 100`,
    value: (s) => s.probability,
  },
  { key: 'hash', head: 'Inputs', cell: (s) => <code>{s.inputsHash.slice(0, 8)}</code> },
]

/** How the number and its uncertainty have changed from count to count. */
export function HistoryRoute() {
  const { data } = useSuspenseQuery(snapshotsQuery)
  const snapshots = data.toSorted((a, b) => a.at.localeCompare(b.at))
  const [first, last] = [snapshots[0], snapshots.at(-1)]
  return (
    <div className="stack">
      <PageHead path="/history" />
      {!first || !last ? (
        <div className="empty">
          <p>
            Every count is kept here with its interval and the fingerprint of its inputs.
            The first one is made when there is a roll, a turn-in and a keyed line.
          </p>
          <Link className="usa-button" to="/uploads">
            Upload the first file
          </Link>
        </div>
      ) : (
        <>
          <Card
            title="Distinct valid signatures"
            sentence={historySentence(first, last, snapshots.length)}
          >
            <HistoryChart snapshots={snapshots} />
          </Card>
          <Card
            title="Every count"
            sentence="A count is never changed: a correction is a new record and makes a new count."
          >
            <DataTable
              caption="Counts, newest first"
              columns={columns}
              rows={snapshots}
              rowKey={(s) => String(s.id)}
              order={{ column: 'at', direction: 'descending' }}
              most={20}
            />
          </Card>
        </>
      )}
    </div>
  )
}

function historySentence(
  first: CountSnapshot,
  last: CountSnapshot,
  count: number,
): string {
  if (count === 1) return 'One count so far; the picture grows with every recount.'
  return (
    `Over ${counted(count, 'count')} the interval went from ${plusMinus(halfWidth(first))} to ` +
    `${plusMinus(halfWidth(last))} while ${exact(last.raw - first.raw)} lines came in.`
  )
}
