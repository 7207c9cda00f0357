import type { FilingPage } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { capitalised } from '../words/capitalised.ts'
import { longDate } from '../words/date.ts'
import { rowStates } from '../words/filing-words.ts'
import { counted, exact, signed } from '../words/number.ts'

type Both = NonNullable<FilingPage['reconciliation']>
type Row = Both['rows'][number]

/** Our manifest beside the office's list, sheet by sheet; differences first, nothing netted. */
export function ReconciliationCard(props: {
  readonly page: FilingPage
  readonly mayNote: boolean
}) {
  const { page } = props
  const [all, setAll] = useState(false)
  const both = page.reconciliation
  if (both === null) return null
  const differing = both.rows.filter(({ state }) => state !== 'agrees')
  const columns: readonly Column<Row>[] = [
    { key: 'sheet', head: 'Sheet', cell: sheetWords, value: ({ sheet }) => sheet },
    {
      key: 'ours',
      head: 'Ours',
      numeric: true,
      cell: ({ ours, unsure }) =>
        `${ours === null ? '–' : exact(ours)}${unsure === 0 ? '' : ` (+${unsure} unsure)`}`,
      value: ({ ours }) => ours ?? -1,
    },
    {
      key: 'theirs',
      head: 'Theirs',
      numeric: true,
      cell: ({ theirs }) => (theirs === null ? '–' : exact(theirs)),
      value: ({ theirs }) => theirs ?? -1,
    },
    {
      key: 'difference',
      head: 'Difference',
      numeric: true,
      cell: ({ difference }) => signed(difference),
      value: ({ difference }) => difference,
    },
    {
      key: 'state',
      head: 'How',
      cell: ({ state }) => rowStates[state],
      value: ({ state }) => state,
    },
    {
      key: 'note',
      head: 'Explanation',
      cell: (row) => <Note filing={page.filing.id} row={row} mayNote={props.mayNote} />,
    },
  ]
  return (
    <Card title="Both counts, sheet by sheet" sentence={sentenceOf(both)}>
      <div className="segments" role="group" aria-label="Which sheets">
        <button type="button" aria-pressed={!all} onClick={() => setAll(false)}>
          Differences ({exact(differing.length)})
        </button>
        <button type="button" aria-pressed={all} onClick={() => setAll(true)}>
          All ({exact(both.rows.length)})
        </button>
      </div>
      {!all && differing.length === 0 ? (
        <p>Both sides agree on every sheet.</p>
      ) : (
        <DataTable
          caption="Our manifest beside the office’s list"
          columns={columns}
          rows={all ? both.rows : differing}
          rowKey={({ sheet }) => sheet}
          most={100}
        />
      )}
      <p className="card__more">
        <a href={`/api/filing/filings/${page.filing.id}/reconciliation.csv`} download>
          All of it as CSV
        </a>
      </p>
    </Card>
  )
}

function sentenceOf({ listOf, ours, theirs, difference, unexplained }: Both): string {
  const open =
    unexplained.sheets === 0
      ? 'Every difference is explained.'
      : `${counted(unexplained.sheets, 'sheet')} with ${counted(unexplained.lines, 'line')} of difference not explained.`
  return `Their list of ${longDate(listOf)}: ${counted(theirs.sheets, 'sheet')}, ${counted(theirs.lines, 'line')}; our manifest: ${counted(ours.sheets, 'sheet')}, ${counted(ours.lines, 'line')} (${signed(difference)}). ${open}`
}

/** Our ids shout by nature; what stands for unnumbered sheets need not. */
function sheetWords({ sheet }: Row): string {
  return sheet.includes(' ') ? capitalised(sheet.toLowerCase()) : sheet
}

function Note(props: {
  readonly filing: number
  readonly row: Row
  readonly mayNote: boolean
}) {
  const { row } = props
  const client = useQueryClient()
  const [draft, setDraft] = useState<string>()
  const save = useMutation({
    mutationFn: (note: string) =>
      send('POST', `/api/filing/filings/${props.filing}/notes`, {
        sheet: row.sheet,
        note,
      }),
    onSuccess: () => {
      setDraft(undefined)
      return lawChanged(client)
    },
  })
  if (row.state === 'agrees') return null
  if (draft !== undefined) {
    return (
      <form
        className="events__form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.isPending) save.mutate(draft)
        }}
      >
        <Field label={`What explains ${row.sheet}?`} value={draft} change={setDraft} />
        <Button type="submit" outline>
          Note it
        </Button>
        <RefusedNotice error={save.error} />
      </form>
    )
  }
  return (
    <>
      {row.note}{' '}
      {props.mayNote && (
        <Button
          type="button"
          unstyled
          aria-label={`${row.note === null ? 'Explain' : 'Change the note on'} ${row.sheet}`}
          onClick={() => setDraft(row.note ?? '')}
        >
          {row.note === null ? 'Explain' : 'Change'}
        </Button>
      )}
    </>
  )
}
