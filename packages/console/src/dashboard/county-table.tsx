import type { CountyRow } from '@groundswell/server/wire'
import { measureOf } from '../map/county-measure.ts'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { exact, percent } from '../words/number.ts'

const columns: readonly Column<CountyRow>[] = [
  { key: 'county', head: 'County', cell: (c) => c.label, value: (c) => c.label },
  {
    key: 'lines',
    head: 'Lines',
    numeric: true,
    cell: (c) => exact(c.lines),
    value: (c) => c.lines,
  },
  {
    key: 'valid',
    head: 'Valid',
    numeric: true,
    cell: (c) => exact(c.validInHand.median),
    value: (c) => c.validInHand.median,
  },
  {
    key: 'lost',
    head: 'Lost',
    numeric: true,
    cell: (c) => exact(measureOf(c, 'lost')),
    value: (c) => measureOf(c, 'lost'),
  },
  {
    key: 'validity',
    head: 'Validity',
    numeric: true,
    cell: (c) => (c.lines > 0 ? percent(c.rate.median, 1) : '–'),
    value: (c) => c.rate.median,
  },
  {
    key: 'interval',
    head: '90 % interval',
    numeric: true,
    cell: (c) => (c.lines > 0 ? `${percent(c.rate.low)}–${percent(c.rate.high)}` : '–'),
  },
  {
    key: 'reviewed',
    head: 'Looked at',
    numeric: true,
    cell: (c) => exact(c.rate.reviewed),
    value: (c) => c.rate.reviewed,
  },
]

/**
 * The counties as a table, the one that loses most lines first until a head is pressed: the
 * lowest validity would be that of a county of which three lines were looked at.
 */
export function CountyTable(props: {
  readonly counties: readonly CountyRow[]
  readonly most?: number
}) {
  return (
    <DataTable
      caption="Lines, validity, valid lines and lines lost by county"
      columns={columns}
      rows={props.counties}
      rowKey={(c) => c.key}
      order={{ column: 'lost', direction: 'descending' }}
      {...(props.most ? { most: props.most } : {})}
    />
  )
}
