import type { ReviewRoom } from '@groundswell/server/wire'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { capitalised } from '../words/capitalised.ts'
import { exact, percent } from '../words/number.ts'

type Row = ReviewRoom['grounds'][number]

/** How many lines fell on each ground, with the section behind it; a press narrows the list. */
export function GroundTable(props: {
  readonly room: ReviewRoom
  readonly chosen: string
  readonly choose: (ground: string) => void
}) {
  const { room, chosen } = props
  const columns: readonly Column<Row>[] = [
    {
      key: 'ground',
      head: 'Ground',
      cell: (r) => (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          aria-pressed={r.ground === chosen}
          onClick={() => props.choose(r.ground === chosen ? '' : r.ground)}
        >
          {capitalised(r.plain)}
        </button>
      ),
      value: (r) => r.plain,
    },
    {
      key: 'lines',
      head: 'Lines',
      numeric: true,
      cell: (r) => exact(r.lines),
      value: (r) => r.lines,
    },
    {
      key: 'share',
      head: 'Share',
      numeric: true,
      cell: (r) => percent(r.lines / Math.max(1, room.rejected)),
      value: (r) => r.lines,
    },
    {
      key: 'section',
      head: 'Section',
      cell: (r) => (
        <span className="small">
          {r.section}
          {r.unverified && ' (unverified)'}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption="Rejected lines by ground"
      columns={columns}
      rows={room.grounds}
      rowKey={(r) => r.ground}
    />
  )
}
