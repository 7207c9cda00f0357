import type { DailyReport } from '@groundswell/server/wire'
import { useQuery } from '@tanstack/react-query'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { numberColumn } from '../pieces/number-column.tsx'
import { longDate } from '../words/date.ts'
import { percent } from '../words/number.ts'
import { dailyReportQuery } from './office-queries.ts'

type Row = DailyReport[number]

const columns: readonly Column<Row>[] = [
  {
    key: 'day',
    head: 'By the end of',
    cell: (r) => longDate(r.day),
    value: (r) => r.day,
  },
  numberColumn('checked', 'Checked', (r) => r.checked),
  numberColumn('valid', 'Valid', (r) => r.valid),
  numberColumn('invalid', 'Not valid', (r) => r.invalid),
  numberColumn('duplicates', 'of these duplicates', (r) => r.duplicates),
  numberColumn('pending', 'Wait for a second verifier', (r) => r.pending),
  {
    key: 'share',
    head: 'Valid of checked',
    numeric: true,
    cell: (r) => (r.checked === 0 ? '' : percent(r.valid / r.checked, 1)),
    value: (r) => r.valid / Math.max(1, r.checked),
  },
]

/** Reviewed numbers only, day by day; what waits stands in a column of its own. */
export function DailyReportCard() {
  const { data } = useQuery(dailyReportQuery)
  if (data === undefined || data.length === 0) return null
  return (
    <Card
      title="Daily report"
      sentence="Only lines that were looked at. A partial check is not a sample: boxes are not in random order."
    >
      <DataTable
        caption="What had been checked by the end of each day"
        columns={columns}
        rows={data}
        rowKey={(r) => r.day}
        order={{ column: 'day', direction: 'descending' }}
        most={14}
      />
    </Card>
  )
}
