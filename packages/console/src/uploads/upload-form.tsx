import type { Act, UploadKind } from '@groundswell/server/wire'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useRef, useState } from 'react'
import { jobsQuery, profilesQuery } from '../api/queries.ts'
import { type FieldChoice, previewColumns, uploadFile } from '../api/upload.ts'
import { Choice } from '../pieces/choice.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { fileSize, percent } from '../words/number.ts'
import { ColumnMap } from './column-map.tsx'
import { FileDrop } from './file-drop.tsx'
import { headerOf, mapText, startOf } from './file-header.ts'
import { uploadKinds } from './upload-kinds.ts'

/** Choosing a file, checking its columns, and sending it. */
export function UploadForm(props: {
  readonly first: UploadKind
  readonly may: readonly Act[]
}) {
  const client = useQueryClient()
  const [kind, setKind] = useState<UploadKind>(props.first)
  const [file, setFile] = useState<File>()
  const [header, setHeader] = useState<readonly string[]>([])
  const [fields, setFields] = useState<readonly FieldChoice[]>()
  const [changed, setChanged] = useState(false)
  const [profile, setProfile] = useState('')
  const [sent, setSent] = useState(0)
  const cancel = useRef<AbortController>(undefined)
  const profiles = useQuery({ ...profilesQuery, throwOnError: false })

  const look = async (chosenKind: UploadKind, chosenFile: File | undefined) => {
    setKind(chosenKind)
    setFile(chosenFile)
    setFields(undefined)
    setChanged(false)
    upload.reset()
    const text = chosenFile && (await startOf(chosenFile))
    const names = text === undefined ? [] : headerOf(text)
    setHeader(names)
    if (names.length > 1) setFields(await previewColumns(chosenKind, names))
  }

  const upload = useMutation({
    mutationFn: (chosen: File) => {
      cancel.current = new AbortController()
      setSent(0)
      return uploadFile({
        kind,
        file: chosen,
        ...(kind === 'roll' && profile !== '' ? { profile } : {}),
        ...(changed && fields ? { map: mapText(fields) } : {}),
        onProgress: setSent,
        signal: cancel.current.signal,
      })
    },
    onSuccess: async () => {
      setFile(undefined)
      setFields(undefined)
      await client.invalidateQueries({ queryKey: jobsQuery.queryKey })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) upload.mutate(file)
  }
  const lacking = fields?.filter((f) => f.required && f.columns.length === 0) ?? []
  const chosen = uploadKinds.find((k) => k.kind === kind)

  return (
    <form className="card upload" onSubmit={submit}>
      <fieldset className="kinds">
        <legend>What is it?</legend>
        {uploadKinds
          .filter(({ act }) => props.may.includes(act))
          .map((k) => (
            <label key={k.kind} className="kind">
              <input
                type="radio"
                name="kind"
                value={k.kind}
                checked={k.kind === kind}
                onChange={() => void look(k.kind, file)}
              />
              <span>
                <b>{k.name}</b>
                <span className="small quiet">{k.sentence}</span>
              </span>
            </label>
          ))}
      </fieldset>
      <p className="small quiet">Columns: {chosen?.columns}</p>
      <FileDrop file={file} choose={(next) => void look(kind, next)} />
      {kind === 'roll' && profiles.data && profiles.data.length > 0 && (
        <Choice
          className="upload__profile"
          label="Voter file of"
          value={profile}
          options={[
            ['', 'recognise the columns by their names'],
            ...profiles.data.map(
              ({ id, title, unverified }) =>
                [id, `${title}${unverified ? ' (not confirmed)' : ''}`] as const,
            ),
          ]}
          change={setProfile}
        />
      )}
      {file && profile === '' && fields && (
        <ColumnMap
          fields={fields}
          header={header}
          change={(next) => {
            setFields(next)
            setChanged(true)
          }}
        />
      )}
      <RefusedNotice error={upload.error} />
      {upload.isPending && file ? (
        <div className="actions" role="status">
          <progress max={file.size} value={sent} aria-label="Sent" />
          <span>
            {percent(sent / Math.max(1, file.size))} of {fileSize(file.size)} sent
          </span>
          <Button type="button" secondary onClick={() => cancel.current?.abort()}>
            Cancel
          </Button>
        </div>
      ) : (
        <div className="actions">
          <Button
            type="submit"
            disabled={!file || (profile === '' && lacking.length > 0)}
          >
            Upload {chosen?.name.toLowerCase()}
          </Button>
          {lacking.length > 0 && profile === '' && (
            <span className="small">
              Still missing: {lacking.map((f) => f.label).join(', ')}.
            </span>
          )}
        </div>
      )}
    </form>
  )
}
