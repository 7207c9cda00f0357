import type { SheetSummary } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { shortDate } from '../words/date.ts'
import { stateWords } from '../words/sheet-words.ts'

const columns: readonly Column<SheetSummary>[] = [
  {
    key: 'id',
    head: 'Sheet',
    cell: (s) => <Link to={`/sheets/${s.id}`}>{s.printedId}</Link>,
    value: (s) => s.id,
  },
  {
    key: 'state',
    head: 'State',
    cell: (s) => (
      <>
        {stateWords.get(s.state) ?? s.state}
        {s.oddities > 0 && <span className="tag tag--ochre odd-tag">odd</span>}
      </>
    ),
    value: (s) => s.state,
  },
  {
    key: 'with',
    head: 'With, or in',
    cell: (s) => s.holder ?? s.place ?? (s.lastHolder ? `was ${s.lastHolder}` : ''),
    value: (s) => s.holder ?? s.place ?? '',
  },
  {
    key: 'since',
    head: 'Since',
    cell: (s) => shortDate(s.since),
    value: (s) => s.since,
  },
  { key: 'county', head: 'County', cell: (s) => s.county, value: (s) => s.county },
  {
    key: 'rows',
    head: 'Rows used',
    numeric: true,
    cell: (s) =>
      s.rows === null
        ? ''
        : s.rows.unsure === 0
          ? s.rows.used
          : `${s.rows.used} (+${s.rows.unsure} unsure)`,
    value: (s) => s.rows?.used ?? -1,
  },
]

/** Sheets as a table; each leads to its page. */
export function SheetTable(props: {
  readonly caption: string
  readonly sheets: readonly SheetSummary[]
}) {
  return (
    <DataTable
      caption={props.caption}
      columns={columns}
      rows={props.sheets}
      rowKey={(s) => s.id}
      most={50}
      printsWhole
    />
  )
}
