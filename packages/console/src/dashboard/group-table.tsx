import type { CirculatorRow, GroupRow } from '@groundswell/server/wire'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import type { SortOrder } from '../pieces/sorted-rows.ts'
import { exact, percent } from '../words/number.ts'

type Row = GroupRow | CirculatorRow

/** Groups of lines (circulators, channels, weeks) as a table with every figure. */
export function GroupTable(props: {
  readonly caption: string
  readonly noun: string
  readonly rows: readonly Row[]
  readonly order?: SortOrder
  readonly most?: number
}) {
  return (
    <DataTable
      caption={props.caption}
      columns={columnsFor(props.noun, props.rows)}
      rows={props.rows}
      rowKey={(row) => row.key}
      {...(props.order ? { order: props.order } : {})}
      {...(props.most ? { most: props.most } : {})}
    />
  )
}

function columnsFor(noun: string, rows: readonly Row[]): readonly Column<Row>[] {
  const figures: readonly Column<Row>[] = [
    { key: 'name', head: noun, cell: (r) => r.label, value: (r) => r.label },
    {
      key: 'lines',
      head: 'Lines',
      numeric: true,
      cell: (r) => exact(r.lines),
      value: (r) => r.lines,
    },
    {
      key: 'reviewed',
      head: 'Looked at',
      numeric: true,
      cell: (r) => exact(r.rate.reviewed),
      value: (r) => r.rate.reviewed,
    },
    {
      key: 'validity',
      head: 'Validity',
      numeric: true,
      cell: (r) => percent(r.rate.median, 1),
      value: (r) => r.rate.median,
    },
    {
      key: 'interval',
      head: '90 % interval',
      numeric: true,
      cell: (r) => `${percent(r.rate.low)}–${percent(r.rate.high)}`,
    },
    {
      key: 'valid',
      head: 'Valid',
      numeric: true,
      cell: (r) => exact(r.validInHand.median),
      value: (r) => r.validInHand.median,
    },
  ]
  if (!rows.some((r) => 'flag' in r && r.flag !== undefined)) return figures
  const flag: Column<Row> = {
    key: 'flag',
    head: 'To do',
    cell: (r) => ('flag' in r ? (r.flag ?? '') : ''),
    value: (r) => ('flag' in r && r.flag !== undefined ? 0 : 1),
  }
  return [...figures, flag]
}
