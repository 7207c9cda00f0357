import type { KnownChoice, MailerBatchWish } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { jobsQuery } from '../api/queries.ts'
import { FailedCall } from '../api/request.ts'
import { uploadFile } from '../api/upload.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { FileDrop } from '../uploads/file-drop.tsx'

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
  const asked = knownSentence(send.error)
  return (
    <form className="desk-form" onSubmit={submit}>
      <p className="small quiet">
        Columns: name, address, city, county. At most 2,000 rows; the list itself is
        deleted when the sheets are made. Whoever has a sheet already is recognised.
      </p>
      <FileDrop
        file={file}
        choose={(chosen) => {
          send.reset()
          setFile(chosen)
        }}
        accept=".csv"
        hint="CSV in UTF-8"
      />
      {asked === undefined ? (
        <RefusedNotice error={send.error} />
      ) : (
        <KnownSupporters sentence={asked} choose={print} />
      )}
      <div className="actions">
        {asked === undefined && (
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

const choices = [
  ['new-only', 'Only the others', 'Whoever has no sheet yet gets one.'],
  [
    'again',
    'The same sheets again',
    'The same numbers, as when a download or a letter went astray.',
  ],
  [
    'anew',
    'New sheets for everybody',
    'A supporter who then signs two sheets has signed twice; one of them will not count.',
  ],
] as const satisfies readonly (readonly [KnownChoice, string, string])[]

/** Some on the list have a sheet: what is to be printed. */
function KnownSupporters(props: {
  readonly sentence: string
  readonly choose: (known: KnownChoice) => void
}) {
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{props.sentence}</strong> What shall be printed?
      </p>
      <ul className="known-choices">
        {choices.map(([known, label, why]) => (
          <li key={known}>
            <Button type="button" outline onClick={() => props.choose(known)}>
              {label}
            </Button>
            <span className="small">{why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the server says where supporters on the list have a sheet. */
function knownSentence(error: unknown): string | undefined {
  const failure = error instanceof FailedCall ? error.failure : undefined
  const isKnown =
    failure?.kind === 'refused' && failure.refusal.code === 'supporters-known'
  return isKnown ? failure.refusal.sentence : undefined
}
