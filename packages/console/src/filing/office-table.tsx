import type { FilingOffice, FilingView } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link, useNavigate } from 'react-router'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { exact } from '../words/number.ts'

/** What goes to which office: the offices with something to do first. */
export function OfficeTable(props: {
  readonly view: FilingView
  readonly mayBox: boolean
  readonly mayFile: boolean
  readonly file: (place: string | null) => void
}) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const open = useMutation({
    mutationFn: (place: string | null) =>
      send<{ readonly box: { readonly id: number } }>('POST', '/api/filing/boxes', {
        place,
      }),
    onSuccess: async ({ box }) => {
      await lawChanged(client)
      await navigate(`/filing/boxes/${box.id}`)
    },
  })
  const columns: readonly Column<FilingOffice>[] = [
    {
      key: 'place',
      head: props.view.office.perPlace ? 'Office of' : 'Office',
      cell: ({ place }) => place ?? props.view.office.title,
      value: ({ place }) => place ?? '',
    },
    number('ready', 'Sheets ready', (o) => o.ready.sheets),
    number('ready-lines', 'Their lines', (o) => o.ready.lines),
    number('held', 'Held back', (o) => o.held.sheets),
    number('boxed', 'In boxes', (o) => o.boxed.sheets),
    number('filed', 'Filed', (o) => o.filed.sheets),
    number('out', 'Still out', (o) => o.out),
    number('without', 'Lines without a numbered sheet', (o) => o.withoutNumber),
    {
      key: 'act',
      head: 'Next',
      cell: (office) => (
        <Act
          office={office}
          {...props}
          open={() => open.mutate(office.place)}
          busy={open.isPending}
        />
      ),
    },
  ]
  return (
    <>
      <RefusedNotice error={open.error} />
      <DataTable
        caption="The turn-in plan, office by office"
        columns={columns}
        rows={[...props.view.offices].sort((a, b) => weight(b) - weight(a))}
        rowKey={({ place }) => place ?? 'all'}
        most={15}
        printsWhole
      />
    </>
  )
}

function Act(props: {
  readonly office: FilingOffice
  readonly mayBox: boolean
  readonly mayFile: boolean
  readonly open: () => void
  readonly busy: boolean
  readonly file: (place: string | null) => void
}) {
  const { office } = props
  if (office.filing !== null) {
    return <Link to={`/filing/filings/${office.filing}`}>See the filing</Link>
  }
  const name = office.place ?? 'the office'
  return (
    <span className="office-acts">
      {props.mayBox && (
        <Button
          type="button"
          unstyled
          disabled={props.busy}
          aria-label={`Open a box for ${name}`}
          onClick={props.open}
        >
          Open a box
        </Button>
      )}
      {props.mayFile && office.boxed.sheets > 0 && (
        <Button
          type="button"
          unstyled
          aria-label={`Record the filing with ${name}`}
          onClick={() => props.file(office.place)}
        >
          Record the filing
        </Button>
      )}
    </span>
  )
}

function number(
  key: string,
  head: string,
  of: (office: FilingOffice) => number,
): Column<FilingOffice> {
  const cell = (office: FilingOffice) =>
    of(office) === 0 ? <span className="nil">0</span> : exact(of(office))
  return { key, head, numeric: true, cell, value: of }
}

/** Sheets that can be acted on weigh more than lines that are only on record. */
function weight({ ready, held, boxed, filed, withoutNumber }: FilingOffice): number {
  const sheets = ready.sheets + held.sheets + boxed.sheets + filed.sheets
  return sheets * 1_000_000 + withoutNumber
}
