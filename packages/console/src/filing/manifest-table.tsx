import type { BoxedSheet, BoxPage } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { heldWords } from '../words/filing-words.ts'
import { counted, exact } from '../words/number.ts'

/** What is in a box, sheet by sheet; on paper it is the manifest. */
export function ManifestTable(props: {
  readonly page: BoxPage
  readonly mayChange: boolean
}) {
  const { page, mayChange } = props
  const client = useQueryClient()
  const path = `/api/filing/boxes/${page.box.id}`
  const out = useMutation({
    mutationFn: (sheet: string) => send('POST', `${path}/out`, { sheet }),
    onSuccess: () => lawChanged(client),
  })
  const undo = useMutation({
    mutationFn: (entry: number) => send('POST', `${path}/loose/${entry}/undo`),
    onSuccess: () => lawChanged(client),
  })
  const columns: readonly Column<BoxedSheet>[] = [
    {
      key: 'sheet',
      head: 'Sheet',
      cell: ({ id, printedId }) => <Link to={`/sheets/${id}`}>{printedId}</Link>,
      value: ({ id }) => id,
    },
    {
      key: 'packet',
      head: 'Packet',
      cell: ({ packet }) => packet,
      value: ({ packet }) => packet,
    },
    {
      key: 'lines',
      head: 'Lines',
      numeric: true,
      cell: ({ lines, unsure }) => (
        <>
          {lines === null ? '?' : exact(lines)}
          {unsure > 0 && <span className="own-eyes"> (+{unsure} unsure)</span>}
        </>
      ),
      value: ({ lines }) => lines ?? -1,
    },
    {
      key: 'look',
      head: 'Note',
      cell: ({ held, source }) =>
        [
          held.length > 0 ? heldWords(held) : '',
          source === 'counted' ? 'counted by hand' : '',
        ]
          .filter(Boolean)
          .join('; '),
    },
    ...(mayChange
      ? [
          {
            key: 'out',
            head: 'Mistake?',
            cell: ({ id, printedId }: BoxedSheet) => (
              <Button
                type="button"
                unstyled
                disabled={out.isPending}
                aria-label={`Take out ${printedId}`}
                onClick={() => out.mutate(id)}
              >
                Take out
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <RefusedNotice error={out.error ?? undo.error} />
      {page.sheets.length > 0 && (
        <DataTable
          caption="Sheets in this box"
          columns={columns}
          rows={page.sheets}
          rowKey={({ id }) => id}
        />
      )}
      <ul className="boxes">
        {page.loose.map((each) => (
          <li key={each.id}>
            <span>
              {counted(each.sheets, 'sheet')} without a number:{' '}
              {counted(each.lines, 'line')}
              {each.note !== null && `, “${each.note}”`}
            </span>
            {mayChange && (
              <Button
                type="button"
                unstyled
                disabled={undo.isPending}
                onClick={() => undo.mutate(each.id)}
              >
                Undo<About>{counted(each.sheets, 'sheet')} without a number</About>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
