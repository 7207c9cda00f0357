import type { CirculatorEntryKind, LedgerRow } from '@groundswell/server/wire'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { ledgerQuery, paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { shortDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { EnterCirculator } from './enter-circulator.tsx'

const kinds: readonly { readonly kind: CirculatorEntryKind; readonly name: string }[] = [
  { kind: 'of-age', name: '18 or over' },
  { kind: 'registered', name: 'Registered' },
  { kind: 'trained', name: 'Trained' },
  { kind: 'declaration', name: 'Declaration explained' },
]

/** Who circulates, and what must be known of them before their sheets are filed. */
export function LedgerCard(props: { readonly mayKeep: boolean }) {
  const { data: rows } = useQuery({ ...ledgerQuery, throwOnError: false })
  if (rows === undefined) return null
  const lacking = rows.filter(
    (row) => row.out > 0 && kinds.some(({ kind }) => dayOf(row, kind) === undefined),
  )
  return (
    <Card
      title="Ledger"
      sentence={
        lacking.length === 0
          ? 'Everybody who has sheets is entered in full.'
          : `${counted(lacking.length, 'person has', 'people have')} sheets out and something missing here.`
      }
    >
      {rows.length === 0 ? (
        <p>
          Nobody circulates yet. Enter the first person; then packets can be handed out.
        </p>
      ) : (
        <DataTable
          caption="Circulators: days on which each thing was confirmed"
          columns={columnsFor(props.mayKeep)}
          rows={rows}
          rowKey={(r) => r.code}
          order={{ column: 'out', direction: 'descending' }}
          most={25}
        />
      )}
      {props.mayKeep && <EnterCirculator />}
    </Card>
  )
}

function columnsFor(mayKeep: boolean): readonly Column<LedgerRow>[] {
  return [
    {
      key: 'code',
      head: 'Circulator',
      cell: (r) => (
        <>
          {r.code}
          {r.name !== null && <span className="quiet ledger__name">{r.name}</span>}
        </>
      ),
      value: (r) => r.code,
    },
    ...kinds.map(
      ({ kind, name }): Column<LedgerRow> => ({
        key: kind,
        head: name,
        cell: (row) => <Entry row={row} kind={kind} name={name} mayKeep={mayKeep} />,
        value: (row) => dayOf(row, kind) ?? '',
      }),
    ),
    {
      key: 'out',
      head: 'Sheets out',
      numeric: true,
      cell: (r) => (r.out === 0 ? '' : `${r.out} (${counted(r.daysOut, 'day')})`),
      value: (r) => r.out,
    },
    {
      key: 'defects',
      head: 'To mend',
      numeric: true,
      cell: (r) =>
        r.openFindings === 0 ? '' : <Link to="/compliance">{r.openFindings}</Link>,
      value: (r) => r.openFindings,
    },
  ]
}

function dayOf(row: LedgerRow, kind: CirculatorEntryKind): string | undefined {
  return row.entries.findLast((entry) => entry.kind === kind)?.on
}

/** A day that can be taken back, or a press that notes today. */
function Entry(props: {
  readonly row: LedgerRow
  readonly kind: CirculatorEntryKind
  readonly name: string
  readonly mayKeep: boolean
}) {
  const { row, kind, name } = props
  const client = useQueryClient()
  const note = useMutation({
    mutationFn: async () => {
      if (!row.isInLedger) await send('POST', '/api/circulators', { code: row.code })
      return send('POST', `/api/circulators/${encodeURIComponent(row.code)}/entries`, {
        kind,
      })
    },
    onSettled: () => paperChanged(client),
  })
  const undo = useMutation({
    mutationFn: (id: number) => send('POST', `/api/circulators/entries/${id}/undo`),
    onSettled: () => paperChanged(client),
  })
  const entry = row.entries.findLast((each) => each.kind === kind)
  const refused = <RefusedNotice error={note.error ?? undo.error} />
  if (entry === undefined) {
    return props.mayKeep ? (
      <>
        <Button
          type="button"
          unstyled
          disabled={note.isPending}
          onClick={() => note.mutate()}
          aria-label={`${name}, ${row.code}: note today`}
        >
          note
        </Button>
        {refused}
      </>
    ) : (
      <span className="quiet">no</span>
    )
  }
  return (
    <>
      {shortDate(entry.on)}
      {props.mayKeep && (
        <Button
          type="button"
          unstyled
          className="ledger__undo"
          disabled={undo.isPending}
          onClick={() => undo.mutate(entry.id)}
          aria-label={`${name}, ${row.code}: take back`}
        >
          ×
        </Button>
      )}
      {refused}
    </>
  )
}
