import type { TurnIn } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { shortDate } from '../words/date.ts'
import { exact } from '../words/number.ts'

/** Turn-ins in force; each row opens its correction. */
export function TurnInTable(props: {
  readonly turnIns: readonly TurnIn[]
  readonly open: (turnIn: TurnIn) => void
}) {
  const columns: readonly Column<TurnIn>[] = [
    {
      key: 'date',
      head: 'Day',
      cell: ({ date }) => shortDate(date),
      value: ({ date }) => date,
    },
    {
      key: 'county',
      head: 'County',
      cell: ({ county }) => county,
      value: ({ county }) => county,
    },
    {
      key: 'channel',
      head: 'Channel',
      cell: ({ channel }) => channel,
      value: ({ channel }) => channel,
    },
    {
      key: 'circulator',
      head: 'Circulator',
      cell: ({ circulator }) => circulator,
      value: ({ circulator }) => circulator,
    },
    {
      key: 'sheets',
      head: 'Sheets',
      numeric: true,
      cell: ({ sheets }) => exact(sheets),
      value: ({ sheets }) => sheets,
    },
    {
      key: 'lines',
      head: 'Lines',
      numeric: true,
      cell: ({ lines }) => exact(lines),
      value: ({ lines }) => lines,
    },
    {
      key: 'standing',
      head: 'Standing',
      cell: standing,
    },
    {
      key: 'open',
      head: 'Change',
      cell: (turnIn) => (
        <Button
          type="button"
          unstyled
          aria-label={`Correct the turn-in of ${turnIn.circulator}, ${shortDate(turnIn.date)}, ${turnIn.county}`}
          onClick={() => props.open(turnIn)}
        >
          Correct
        </Button>
      ),
    },
  ]
  return (
    <DataTable
      caption="Turn-ins in force"
      columns={columns}
      rows={props.turnIns}
      rowKey={({ id }) => String(id)}
    />
  )
}

function standing({ corrected, lines, sheets, reason, byHand }: TurnIn): string {
  if (corrected > 0 && lines === 0 && sheets === 0) return 'withdrawn'
  if (corrected > 0) return `corrected: ${reason ?? ''}`
  return byHand ? 'typed at the desk' : 'from a file'
}
