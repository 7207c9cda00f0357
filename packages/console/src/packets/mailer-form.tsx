import type { MailerWish, PrintedMailer } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { packetsQuery } from '../api/paper-queries.ts'
import { FailedCall, send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { failureWords } from '../words/failure.ts'

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
export function MailerForm() {
  const client = useQueryClient()
  const [supporter, setSupporter] = useState(nobody)
  const [returnTo, setReturnTo] = useState('')
  const lines = returnTo
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const ready =
    Object.values(supporter).every((text) => text.trim() !== '') &&
    lines.length >= 1 &&
    lines.length <= 6
  const make = useMutation({
    mutationFn: () => {
      const wish = { ...supporter, returnTo: lines, language: 'en', paper: 'letter' }
      return send<PrintedMailer>('POST', '/api/mailers', wish as MailerWish)
    },
    onSuccess: async () => {
      setSupporter({ ...nobody, county: supporter.county })
      await client.invalidateQueries({ queryKey: packetsQuery.queryKey })
    },
  })
  const failure = make.error instanceof FailedCall ? make.error.failure : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) make.mutate()
  }
  return (
    <Card
      title="A sheet to print at home"
      sentence="Name and address are printed on line 1; the last page folds to a mailer. Ask the elections official whether printed names are accepted."
    >
      <Disclosure summary="Make one for a supporter">
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
                onChange={({ target }) =>
                  setSupporter((now) => ({ ...now, [field]: target.value }))
                }
              />
            </div>
          ))}
          <div>
            <Label htmlFor="home-return">Mailed to, up to six lines</Label>
            <textarea
              id="home-return"
              className="usa-textarea"
              rows={4}
              value={returnTo}
              onChange={({ target }) => setReturnTo(target.value)}
            />
          </div>
          {make.isError && (
            <p className="notice notice--error" role="alert">
              {failureWords(failure).sentence}
            </p>
          )}
          <div className="actions print-form__go">
            <Button type="submit" disabled={!ready || make.isPending}>
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
          </div>
        </form>
      </Disclosure>
    </Card>
  )
}
