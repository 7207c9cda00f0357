import type { Petition } from '@groundswell/server/wire'
import { useMutation } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { send } from '../api/request.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { exact } from '../words/number.ts'
import { type LawPreview, lawPreview } from './law-preview.ts'
import { PetitionKindFields, usePetitionKind } from './petition-kind.tsx'

/** The first page of an empty house: which petition is this, and under which law? */
export function PetitionForm() {
  const where = usePetitionKind()
  const { jurisdiction, kind } = where
  const [title, setTitle] = useState('')
  const [identifier, setIdentifier] = useState('')
  const [start, setStart] = useState('')
  const [deadline, setDeadline] = useState('')
  const [number, setNumber] = useState('')
  const law = lawPreview({ jurisdiction, kind, start })
  const own = /^[\d,]+$/.test(number.trim())
    ? Number(number.replaceAll(',', ''))
    : undefined
  const ready =
    title.trim() !== '' &&
    law !== undefined &&
    !law.noLaw &&
    (!law.publishedDay || deadline > start) &&
    (own !== undefined || (number.trim() === '' && !law.noNumber))

  const setUp = useMutation({
    mutationFn: () =>
      send<Petition>('POST', '/api/petition', {
        title: title.trim(),
        identifier: identifier.trim(),
        rules: `${jurisdiction}@${start}`,
        kind,
        start,
        ...(law?.publishedDay ? { deadline } : {}),
        ...(own === undefined ? {} : { required: own }),
      }),
    // Every screen begins anew: until now each of them had failed for want of a petition.
    onSuccess: () => window.location.reload(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) setUp.mutate()
  }

  return (
    <form className="card setup" onSubmit={submit} aria-labelledby="setup-title">
      <h1 id="setup-title">Set up your petition</h1>
      <p>
        Deadline and requirement follow from the law; you can check both before you go on.
      </p>
      <Label htmlFor="title">Title of the measure</Label>
      <TextInput
        id="title"
        name="title"
        type="text"
        maxLength={300}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <Label htmlFor="identifier" hint=" (if it has one)">
        The official’s number
      </Label>
      <TextInput
        id="identifier"
        name="identifier"
        type="text"
        maxLength={50}
        value={identifier}
        onChange={({ target }) => setIdentifier(target.value)}
      />
      <PetitionKindFields of={where} />
      <Label htmlFor="start">Day the window runs from</Label>
      <input
        id="start"
        name="start"
        type="date"
        className="usa-input"
        value={start}
        onChange={({ target }) => setStart(target.value)}
      />
      <LawSays law={law} />
      {law?.publishedDay && (
        <>
          <Label htmlFor="deadline">Last day to file, as the office published it</Label>
          <input
            id="deadline"
            name="deadline"
            type="date"
            className="usa-input"
            value={deadline}
            min={start}
            onChange={({ target }) => setDeadline(target.value)}
          />
        </>
      )}
      <Label
        htmlFor="number"
        hint={law?.noNumber ? '' : ' (only to depart from the law’s)'}
      >
        Signatures required
      </Label>
      <TextInput
        id="number"
        name="number"
        type="text"
        inputMode="numeric"
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      <RefusedNotice error={setUp.error} />
      <Button type="submit" disabled={!ready || setUp.isPending}>
        Set up the petition
      </Button>
    </form>
  )
}

function LawSays(props: { readonly law: LawPreview | undefined }) {
  const { law } = props
  return (
    <div className="setup__law" role="status">
      {law === undefined && (
        <p className="quiet">
          Choose the day: the law’s deadline and number appear here.
        </p>
      )}
      {law?.noLaw && <p>There is no text of this law for that day; choose another.</p>}
      {law?.deadline !== undefined && (
        <p>
          <b>File by {longDate(law.deadline)}.</b>{' '}
          {law.required === undefined
            ? 'No official number is published for this start: enter the one that holds.'
            : `${exact(law.required)} valid signatures are required.`}
        </p>
      )}
      {law?.publishedDay && (
        <p>
          {law.required === undefined
            ? 'Neither the last day nor the number follows from the text held here: enter both as the office published them.'
            : `${exact(law.required)} valid signatures are required. The last day is one that the office publishes.`}
        </p>
      )}
      {law !== undefined && law.sections.length > 0 && (
        <p className="small quiet">By {law.sections.join('; ')}</p>
      )}
    </div>
  )
}
