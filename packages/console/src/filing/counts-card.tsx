import type { FilingPage, OfficeCountInput } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label } from '@trussworks/react-uswds'
import { type FormEvent, useId, useState } from 'react'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { counted, exact, signed } from '../words/number.ts'

/** The raw counts of the office in order: an amended count stands below the one before. */
export function CountsCard(props: {
  readonly page: FilingPage
  readonly mayFile: boolean
}) {
  const { counts, manifest } = props.page
  const last = counts.at(-1)
  return (
    <Card
      title="Raw count of the office"
      sentence={
        last === undefined
          ? 'The office has reported none yet.'
          : `As it stands: ${signed(last.raw - manifest.lines)} against our ${exact(manifest.lines)} lines.`
      }
    >
      {last !== undefined && (
        <p className="figure-number">
          {exact(last.raw)} <span>lines</span>
        </p>
      )}
      {counts.length > 0 && (
        <ol className="counts">
          {counts.map((each) => (
            <li key={each.id}>
              {longDate(each.on)}: <b>{exact(each.raw)}</b>
              {each.change !== 0 && ` (amended by ${signed(each.change)})`}
              {each.listed > 0 && `, with a list of ${counted(each.listed, 'sheet')}`}
              {each.note !== null && `, “${each.note}”`}
              <span className="quiet small"> noted by {each.by}</span>
            </li>
          ))}
        </ol>
      )}
      {props.mayFile &&
        (last === undefined ? (
          <CountForm page={props.page} verb="Record the count" />
        ) : (
          <Disclosure summary="The office amended its count">
            <CountForm key={last.id} page={props.page} verb="Record the amended count" />
          </Disclosure>
        ))}
    </Card>
  )
}

function CountForm(props: { readonly page: FilingPage; readonly verb: string }) {
  const { filing } = props.page
  const client = useQueryClient()
  const id = useId()
  const [on, setOn] = useState(filing.on)
  const [raw, setRaw] = useState('')
  const [list, setList] = useState('')
  const [note, setNote] = useState('')
  const record = useMutation({
    mutationFn: () =>
      send('POST', `/api/filing/filings/${filing.id}/counts`, {
        on,
        ...(raw === '' ? {} : { raw: Number(raw) }),
        ...(list.trim() === '' ? {} : { list }),
        ...(note === '' ? {} : { note }),
      } satisfies OfficeCountInput),
    onSuccess: () => lawChanged(client),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!record.isPending) record.mutate()
  }
  return (
    <form onSubmit={submit}>
      <div className="fields">
        <Field label="Reported on" type="date" required value={on} change={setOn} />
        <Field label="Lines in all" type="number" value={raw} change={setRaw} />
        <Field label="Note (not required)" value={note} change={setNote} />
      </div>
      <Label htmlFor={`${id}-list`}>Their list of sheets, if they gave one</Label>
      <p className="small quiet">
        One row a sheet: its number, a comma, its lines. Or choose a file.
      </p>
      <textarea
        id={`${id}-list`}
        className="usa-textarea office-list"
        rows={4}
        spellCheck={false}
        value={list}
        onChange={({ target }) => setList(target.value)}
      />
      <input
        className="duty__file"
        type="file"
        accept=".csv,.txt"
        aria-label="The list as a file"
        onChange={({ target }) => void target.files?.[0]?.text().then(setList)}
      />
      <RefusedNotice error={record.error} />
      <div className="actions">
        <Button
          type="submit"
          disabled={record.isPending || (raw === '' && list.trim() === '')}
        >
          {props.verb}
        </Button>
      </div>
    </form>
  )
}
