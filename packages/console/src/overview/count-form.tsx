import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { FileDrop } from '../uploads/file-drop.tsx'
import { useOverviewAct } from './overview-query.ts'

/** Takes in what another drive has published of its count. */
export function CountForm(props: { readonly of: string; readonly where: string }) {
  const [file, setFile] = useState<File>()
  const [source, setSource] = useState('')
  const taking = useOverviewAct(`petitions/${props.of}/counts`, () => setFile(undefined))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) void file.text().then((text) => taking.mutate({ text, source }))
  }
  return (
    <form className="count-form" onSubmit={submit}>
      <p className="small">
        The drive in {props.where} downloads its standing from its own overview and
        publishes it. Choose that file here.
      </p>
      <FileDrop
        file={file}
        accept=".json,application/json"
        hint="standing.json"
        choose={(next) => {
          setFile(next)
          taking.reset()
        }}
      />
      <Field label="Where it was published" value={source} change={setSource} required />
      <RefusedNotice error={taking.error} />
      <Button type="submit" disabled={file === undefined || taking.isPending}>
        Take its count in
      </Button>
    </form>
  )
}
