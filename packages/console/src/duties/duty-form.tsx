import type { Duty, DutyInput } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label } from '@trussworks/react-uswds'
import { type FormEvent, useId, useState } from 'react'
import { handInDocument } from '../api/hand-in-document.ts'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

/** When it was done, with the paper that shows it, if there is one. */
export function DutyForm(props: {
  readonly duty: Duty
  readonly today: string
  readonly close: () => void
}) {
  const { duty, today } = props
  const client = useQueryClient()
  const id = useId()
  const [on, setOn] = useState(today)
  const [note, setNote] = useState('')
  const [file, setFile] = useState<File>()
  const record = useMutation({
    mutationFn: async () => {
      const document =
        file === undefined
          ? {}
          : {
              document: {
                sha256: await handInDocument(file, '/api/duties/documents'),
                name: file.name.slice(-120),
              },
            }
      const input: DutyInput = {
        duty: duty.duty,
        on,
        ...(duty.month === null ? {} : { month: duty.month }),
        ...(note === '' ? {} : { note }),
        ...document,
      }
      return send('POST', '/api/duties/records', input)
    },
    onSuccess: () => lawChanged(client),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!record.isPending) record.mutate()
  }
  return (
    <form className="duty__form" onSubmit={submit}>
      <div className="fields">
        <Field
          label="Done on"
          type="date"
          required
          max={today}
          value={on}
          change={setOn}
        />
        <Field label="Note (not required)" value={note} change={setNote} />
        <div className="field">
          <Label htmlFor={`${id}-file`}>Paper that shows it (not required)</Label>
          <input
            id={`${id}-file`}
            className="duty__file"
            type="file"
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </div>
      </div>
      <RefusedNotice error={record.error} />
      <div className="actions">
        <Button type="submit" disabled={record.isPending}>
          Record it
        </Button>
        <Button type="button" unstyled onClick={props.close}>
          Not yet
        </Button>
      </div>
    </form>
  )
}
