import { listPacks } from '@groundswell/rules'
import { Button, Label, Select } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { lawPreview } from '../setup/law-preview.ts'
import { longDate } from '../words/date.ts'
import { exact } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { useOverviewAct } from './overview-query.ts'

/** Enters a petition of the movement: which state, which kind, from when. */
export function PetitionForm(props: { readonly title: string }) {
  const packs = listPacks()
  const [jurisdiction, setJurisdiction] = useState(packs[0]?.id ?? '')
  const kinds = packs.find(({ id }) => id === jurisdiction)?.kinds ?? []
  const [chosenKind, setKind] = useState('')
  const kind = kinds.includes(chosenKind) ? chosenKind : (kinds[0] ?? '')
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
        <div className="field">
          <Label htmlFor="overview-where">Where</Label>
          <Select
            id="overview-where"
            name="where"
            value={jurisdiction}
            onChange={({ target }) => setJurisdiction(target.value)}
          >
            {packs.map(({ id, title: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        <div className="field">
          <Label htmlFor="overview-kind">Kind of petition</Label>
          <Select
            id="overview-kind"
            name="kind"
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {each.replaceAll('-', ' ')}
              </option>
            ))}
          </Select>
        </div>
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
