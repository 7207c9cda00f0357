import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { lawPreview } from '../setup/law-preview.ts'
import { PetitionKindFields, usePetitionKind } from '../setup/petition-kind.tsx'
import { longDate } from '../words/date.ts'
import { exact } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { useOverviewAct } from './overview-query.ts'

/** Enters a petition of the movement: which state, which kind, from when. */
export function PetitionForm(props: { readonly title: string }) {
  const where = usePetitionKind()
  const { jurisdiction, kind } = where
  const [title, setTitle] = useState(props.title)
  const [start, setStart] = useState('')
  const [filed, setFiled] = useState('')
  const [number, setNumber] = useState('')
  const [base, setBase] = useState('')
  const law = lawPreview({ jurisdiction, kind, start })
  const entering = useOverviewAct('petitions', () => {
    setNumber('')
    setBase('')
    setFiled('')
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [required, vote] = [wholeNumber(number), wholeNumber(base)]
    entering.mutate({
      key: `${jurisdiction}-${kind}`,
      title,
      rules: `${jurisdiction}@${start}`,
      kind,
      start,
      ...(required === undefined ? {} : { required }),
      ...(vote === undefined ? {} : { base: vote }),
      ...(filed === '' ? {} : { filed }),
    })
  }
  const wrong = refusedField(entering.error)
  return (
    <form onSubmit={submit}>
      <div className="fields">
        <PetitionKindFields of={where} />
        <Field label="Title there" value={title} change={setTitle} required />
        <Field
          label="Day the window runs from"
          type="date"
          value={start}
          change={setStart}
          wrong={wrong === 'rules' || wrong === 'start'}
          required
        />
        <Field
          label="Signatures required"
          type="number"
          hint="Only to depart from the published number"
          value={number}
          change={setNumber}
        />
        <Field
          label="Vote it is a share of"
          type="number"
          hint="Where no number is published yet"
          value={base}
          change={setBase}
        />
        <Field
          label="Filed on"
          type="date"
          hint="If it was"
          value={filed}
          change={setFiled}
        />
      </div>
      <p role="status" className="small">
        {law === undefined
          ? 'Choose the day: the law’s deadline and number appear here.'
          : law.noLaw
            ? 'There is no text of this law for that day.'
            : `${law.deadline === undefined ? 'No deadline is held' : `File by ${longDate(law.deadline)}`}; ${law.required === undefined ? 'no number is published' : `${exact(law.required)} valid signatures`}.`}
      </p>
      <RefusedNotice error={entering.error} />
      <Button type="submit" disabled={entering.isPending || start === ''}>
        Put it into the overview
      </Button>
    </form>
  )
}
