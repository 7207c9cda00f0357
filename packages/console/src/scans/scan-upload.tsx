import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { jobsQuery } from '../api/queries.ts'
import { uploadFile } from '../api/upload.ts'
import { Card } from '../pieces/card.tsx'
import { FilesDrop } from '../uploads/files-drop.tsx'
import { failureSentence } from '../words/failure.ts'
import { counted, percent } from '../words/number.ts'

interface Refused {
  readonly name: string
  readonly sentence: string
}

/** Files from the scanner or the phone, several at once, sent one after the other. */
export function ScanUpload() {
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const [sent, setSent] = useState(0)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  const upload = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      setRefused([])
      let before = 0
      for (const file of chosen) {
        await uploadFile({
          kind: 'scans',
          file,
          onProgress: (done) => setSent(before + done),
          signal: new AbortController().signal,
        }).catch((error: unknown) => {
          const refusal = { name: file.name, sentence: failureSentence(error) }
          setRefused((all) => [...all, refusal])
        })
        before += file.size
        await client.invalidateQueries({ queryKey: jobsQuery.queryKey })
      }
    },
    onSettled: () => {
      setFiles([])
      setSent(0)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (files.length > 0) upload.mutate(files)
  }
  return (
    <Card
      title="Bring scans in"
      className="not-printed"
      sentence="From a scanner or a phone, in any order and any way up. The same file counts once, and so does the same sheet."
    >
      <form className="upload" onSubmit={submit}>
        <FilesDrop
          files={files}
          accept=".pdf,.tif,.tiff,.jpg,.jpeg,.png,.webp"
          hint="PDF, TIFF, JPEG or PNG; several at once"
          choose={setFiles}
        />
        {refused.map(({ name, sentence }) => (
          <p key={name} className="notice notice--error" role="alert">
            {name}: {sentence}
          </p>
        ))}
        {upload.isPending ? (
          <p role="status">
            <progress max={Math.max(1, bytes)} value={sent} aria-label="Sent" />{' '}
            {percent(sent / Math.max(1, bytes))} sent
          </p>
        ) : (
          <Button type="submit" disabled={files.length === 0}>
            {files.length === 0 ? 'Read' : `Read ${counted(files.length, 'file')}`}
          </Button>
        )}
      </form>
    </Card>
  )
}
