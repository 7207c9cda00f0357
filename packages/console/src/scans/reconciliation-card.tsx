import type { ReconciliationRow } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { numberColumn } from '../pieces/number-column.tsx'
import { shortDate } from '../words/date.ts'
import { counted } from '../words/number.ts'

const verdicts: Readonly<Record<ReconciliationRow['verdict'], string>> = {
  agrees: 'agrees',
  'read-more': 'more were read',
  'read-fewer': 'fewer were read',
  'not-read-yet': 'not all read yet',
}

const columns: readonly Column<ReconciliationRow>[] = [
  {
    key: 'packet',
    head: 'Packet',
    cell: (r) =>
      r.packet === null ? '' : <Link to={`/packets/${r.packet}`}>{r.packet}</Link>,
    value: (r) => r.packet ?? '',
  },
  { key: 'on', head: 'Taken in', cell: (r) => shortDate(r.on), value: (r) => r.on },
  { key: 'who', head: 'From', cell: (r) => r.circulator, value: (r) => r.circulator },
  numberColumn('counted', 'Counted', (r) => r.counted),
  numberColumn('used', 'Read', (r) => r.used),
  numberColumn('unsure', 'Unsure', (r) => r.unsure),
  numberColumn('taken', 'Count takes', (r) => r.taken),
  {
    key: 'verdict',
    head: 'Result',
    cell: (r) => `${verdicts[r.verdict]} (${r.sheetsRead} of ${r.sheets} sheets)`,
    value: (r) => r.verdict,
  },
]

/** Hand counts beside what was read from the same sheets. */
export function ReconciliationCard(props: {
  readonly rows: readonly ReconciliationRow[]
}) {
  const { rows } = props
  const apart = rows.filter(({ verdict }) => verdict.startsWith('read-'))
  const waiting = rows.filter(({ verdict }) => verdict === 'not-read-yet').length
  return (
    <Card
      title="Counted by hand, and read"
      sentence={
        apart.length === 0
          ? waiting === rows.length
            ? 'No hand count can be compared yet.'
            : 'Where all sheets were read, hand and machine agree.'
          : `${counted(apart.length, 'packet')} of ${rows.length} do not agree: count them again.`
      }
    >
      <DataTable
        caption="Every hand count with the rows of its sheets"
        columns={columns}
        rows={rows}
        rowKey={(r) => String(r.turnIn)}
        most={20}
      />
      <Disclosure summary="How one number is made of two">
        <p>
          Until every sheet of a packet has been read, the hand count stands. Then the
          reading decides, and the hand count chooses only within its room: counted 80,
          read 78, unsure 2 makes 80, and the count says 78 to 80. Rows of sheets without
          a hand count are added only as far as they go beyond what was turned in
          otherwise.
        </p>
      </Disclosure>
    </Card>
  )
}
