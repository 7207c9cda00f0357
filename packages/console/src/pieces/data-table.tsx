import { Button } from '@trussworks/react-uswds'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { About } from './about.tsx'
import { nextOrder, type SortOrder, sortedRows } from './sorted-rows.ts'
import { TableRoom } from './table-room.tsx'

/** One column: what its head says, what a cell shows, what it sorts by. */
export interface Column<Row> {
  readonly key: string
  readonly head: string
  readonly numeric?: boolean
  readonly cell: (row: Row) => ReactNode
  readonly value?: (row: Row) => string | number
  /** For a first column of dates or numbers, which say nothing where a row stands alone. */
  readonly isSaid?: boolean
}

/**
 * A table whose columns sort by a press on their heads. The first column names the row;
 * `most` rows are shown until someone asks for all. On a phone each row is a small card with
 * its heads, so that nothing lies out of sight.
 */
export function DataTable<Row>(props: {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly order?: SortOrder
  readonly most?: number
  /** On paper all rows are there, however many the screen shows. */
  readonly printsWhole?: boolean
}) {
  const { columns, rows } = props
  const [order, setOrder] = useState<SortOrder | undefined>(props.order)
  const [all, setAll] = useState(false)
  useBeforePrint(props.printsWhole === true, () => setAll(true))
  const by = columns.find((c) => c.key === order?.column)?.value
  const sorted = by && order ? sortedRows(rows, by, order.direction) : rows
  const shown = all || !props.most ? sorted : sorted.slice(0, props.most)
  const press = (column: Column<Row>) =>
    setOrder((now) =>
      nextOrder(
        now ?? { column: '', direction: 'ascending' },
        column.key,
        column.numeric,
      ),
    )

  return (
    <>
      <TableRoom label={props.caption}>
        <table className="data-table data-table--stacks">
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead
                  key={column.key}
                  column={column}
                  order={order}
                  press={press}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={props.rowKey(row)}>
                {columns.map((column, i) =>
                  i === 0 ? (
                    <th
                      scope="row"
                      key={column.key}
                      data-head={column.isSaid ? column.head : undefined}
                    >
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      className={column.numeric ? 'number' : undefined}
                      data-head={column.head}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
      {shown.length < sorted.length && (
        <p className="table-more">
          <Button type="button" unstyled onClick={() => setAll(true)}>
            Show all {sorted.length}
            <About>{props.caption}</About>
          </Button>
        </p>
      )}
    </>
  )
}

/** Does `act` at once when the page is about to be printed. */
function useBeforePrint(wanted: boolean, act: () => void) {
  useEffect(() => {
    if (!wanted) return
    const now = () => flushSync(act)
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  })
}

function ColumnHead<Row>(props: {
  readonly column: Column<Row>
  readonly order: SortOrder | undefined
  readonly press: (column: Column<Row>) => void
}) {
  const { column, order } = props
  const leads = order?.column === column.key
  const arrow = order?.direction === 'ascending' ? ' ▲' : ' ▼'
  return (
    <th
      scope="col"
      className={column.numeric ? 'number' : undefined}
      aria-sort={leads ? order.direction : undefined}
    >
      {column.value ? (
        <button type="button" className="sort" onClick={() => props.press(column)}>
          {column.head}
          <span aria-hidden="true">{leads ? arrow : ''}</span>
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}
