import type { FilingScans } from '@groundswell/server/wire'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { numberColumn } from '../pieces/number-column.tsx'
import { counted } from '../words/number.ts'

type Row = FilingScans['counties'][number]

const verdicts: Readonly<Record<Row['verdict'], string>> = {
  agrees: 'agrees',
  'read-fewer': 'fewer were read than counted',
  'read-more': 'more were read than counted',
  open: 'waits for a person',
  'not-counted': 'not counted by hand yet',
}

const columns: readonly Column<Row>[] = [
  {
    key: 'county',
    head: 'Office',
    cell: (r) => r.county || 'All',
    value: (r) => r.county,
  },
  numberColumn('sheets-filed', 'Sheets filed', (r) => r.sheetsFiled),
  numberColumn('sheets-read', 'Sheets read', (r) => r.sheetsRead),
  numberColumn('said', 'Lines, says the filer', (r) => r.linesSaid),
  numberColumn('counted', 'Counted by hand', (r) => r.rawCount),
  numberColumn('read', 'Read', (r) => r.linesRead),
  numberColumn('unsure', 'Rows open', (r) => r.unsure),
  numberColumn('left', 'Pages open', (r) => r.pagesLeft),
  {
    key: 'so',
    head: 'Result',
    cell: (r) => verdicts[r.verdict],
    value: (r) => r.verdict,
  },
]

/** The raw count by hand beside the one by reading; the list takes what was read. */
export function FiledReconciliation(props: { readonly scans: FilingScans }) {
  const { counties } = props.scans
  const apart = counties.filter(({ verdict }) => verdict.startsWith('read-')).length
  return (
    <Card
      title="Counted by hand, and read"
      sentence={
        apart > 0
          ? `${counted(apart, 'office')} of ${counties.length} do not agree. Look at the sheets again, or amend the raw count: the list must have as many lines as were counted.`
          : 'The list of lines takes what was read; it must have as many lines as were counted.'
      }
    >
      <DataTable
        caption="Hand counts beside readings"
        columns={columns}
        rows={counties}
        rowKey={(r) => r.county}
        most={20}
      />
    </Card>
  )
}
