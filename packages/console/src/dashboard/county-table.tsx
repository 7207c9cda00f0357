import type { CountyRow } from '@groundswell/server/api'
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
    key: 'reviewed',
    head: 'Looked at',
    numeric: true,
    cell: (c) => exact(c.rate.reviewed),
    value: (c) => c.rate.reviewed,
  },
  {
    key: 'validity',
    head: 'Validity',
    numeric: true,
    cell: (c) => percent(c.rate.median, 1),
    value: (c) => c.rate.median,
  },
  {
    key: 'interval',
    head: '90 % interval',
    numeric: true,
    cell: (c) => `${percent(c.rate.low)}–${percent(c.rate.high)}`,
  },
  {
    key: 'valid',
    head: 'Valid',
    numeric: true,
    cell: (c) => exact(c.validInHand.median),
    value: (c) => c.validInHand.median,
  },
]

/** The counties as a table, the lowest validity first until a head is pressed. */
export function CountyTable(props: {
  readonly counties: readonly CountyRow[]
  readonly most?: number
}) {
  return (
    <DataTable
      caption="Lines, validity and valid lines by county"
      columns={columns}
      rows={props.counties}
      rowKey={(c) => c.key}
      order={{ column: 'validity', direction: 'ascending' }}
      {...(props.most ? { most: props.most } : {})}
    />
  )
}
