import type { MailerBatchWish, MailerWish, PrintedMailer } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { packetsQuery } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

const fields = [
  ['name', 'Name, as registered'],
  ['address', 'Residence address'],
  ['city', 'City'],
  ['county', 'County of the signer'],
] as const

type Field = (typeof fields)[number][0]
const nobody: Readonly<Record<Field, string>> = {
  name: '',
  address: '',
  city: '',
  county: '',
}

/** One sheet for one supporter, who prints it at home, signs it and mails it. */
export function MailerForm(props: { readonly wish: MailerBatchWish | undefined }) {
  const client = useQueryClient()
  const { wish } = props
  const [supporter, setSupporter] = useState(nobody)
  const isNamed = Object.values(supporter).every((text) => text.trim() !== '')
  const make = useMutation({
    mutationFn: (whole: MailerWish) => send<PrintedMailer>('POST', '/api/mailers', whole),
    onSuccess: async ({ already }) => {
      // Whoever has a sheet stays in the form: another one may be wanted for them.
      if (!already) setSupporter({ ...nobody, county: supporter.county })
      await client.invalidateQueries({ queryKey: packetsQuery.queryKey })
    },
  })
  const ask = (anew: boolean) => {
    if (wish !== undefined && isNamed) make.mutate({ ...supporter, ...wish, anew })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask(false)
  }
  const has = make.data?.already === true ? make.data.sheet : undefined
  return (
    <form className="print-form print-form--home" onSubmit={submit}>
      {fields.map(([field, label]) => (
        <div key={field}>
          <Label htmlFor={`home-${field}`}>{label}</Label>
          <TextInput
            id={`home-${field}`}
            name={field}
            type="text"
            autoComplete="off"
            maxLength={100}
            value={supporter[field]}
            onChange={({ target }) => {
              make.reset()
              setSupporter((now) => ({ ...now, [field]: target.value }))
            }}
          />
        </div>
      ))}
      <RefusedNotice error={make.error} />
      {has !== undefined && (
        <p className="notice" role="status">
          This supporter has sheet {has} already; nothing was made. Downloading it again
          prints the same sheet.
        </p>
      )}
      <div className="actions print-form__go">
        <Button type="submit" disabled={wish === undefined || !isNamed || make.isPending}>
          Make the sheet
        </Button>
        {make.data !== undefined && (
          <a
            className="usa-button usa-button--outline"
            href={`/api/packets/${encodeURIComponent(make.data.packet)}/sheets.pdf`}
            download
          >
            Download {make.data.sheet}
          </a>
        )}
        {has !== undefined && (
          <Button type="button" unstyled onClick={() => ask(true)}>
            Make another sheet all the same
          </Button>
        )}
      </div>
    </form>
  )
}
