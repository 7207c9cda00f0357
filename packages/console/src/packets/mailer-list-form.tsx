import type { KnownChoice, MailerBatchWish } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { jobsQuery } from '../api/queries.ts'
import { uploadFile } from '../api/upload.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { FileDrop } from '../uploads/file-drop.tsx'
import { KnownSupporters, knownQuestion } from './known-supporters.tsx'

/** A list of supporters, each of whom gets a sheet; all of them in one PDF. */
export function MailerListForm(props: { readonly wish: MailerBatchWish | undefined }) {
  const client = useQueryClient()
  const { wish } = props
  const [file, setFile] = useState<File>()
  const send = useMutation({
    mutationFn: (given: {
      readonly file: File
      readonly mailers: MailerBatchWish
      readonly known: KnownChoice
    }) =>
      uploadFile({
        kind: 'supporters',
        ...given,
        onProgress: () => {},
        signal: new AbortController().signal,
      }),
    onSuccess: async () => {
      setFile(undefined)
      await client.invalidateQueries({ queryKey: jobsQuery.queryKey })
    },
  })
  const print = (known: KnownChoice) => {
    if (file !== undefined && wish !== undefined) {
      send.mutate({ file, mailers: wish, known })
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    print('ask')
  }
  const begin = (chosen: File | undefined) => {
    send.reset()
    setFile(chosen)
  }
  const question = knownQuestion(send.error)
  return (
    <form className="desk-form" onSubmit={submit}>
      <p className="small quiet">
        Columns: name, address, city, county. At most 2,000 rows; the list itself is
        deleted when the sheets are made. Whoever has a sheet already is recognised.
      </p>
      <FileDrop file={file} choose={begin} accept=".csv" hint="CSV in UTF-8" />
      {question === undefined ? (
        <RefusedNotice error={send.error} />
      ) : (
        <KnownSupporters
          question={question}
          choose={print}
          leave={() => begin(undefined)}
        />
      )}
      <div className="actions">
        {question === undefined && (
          <Button
            type="submit"
            disabled={file === undefined || wish === undefined || send.isPending}
          >
            Make a sheet for each
          </Button>
        )}
        {wish === undefined && (
          <span className="small">Still missing: where the sheets are mailed to.</span>
        )}
      </div>
    </form>
  )
}
