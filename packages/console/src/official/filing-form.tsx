import type { OfficeView } from '@groundswell/server/wire'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { Choice } from '../pieces/choice.tsx'
import { wholeNumber } from '../words/whole-number.ts'
import { CountyField } from './county-field.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

/** Takes in what somebody files and gives the receipt. */
export function FilingForm(props: { readonly view: OfficeView; readonly today: string }) {
  const { view } = props
  const empty = { county: '', district: '', sheets: '', lines: '', filedBy: '' }
  const [about, setAbout] = useState(empty)
  const [onDate, setOnDate] = useState(props.today)
  const [authority, setAuthority] = useState('proponent')
  // The person who files stays: they bring the sheets of many counties.
  const filing = useOfficeAct(view, 'filings', () =>
    setAbout((now) => ({ ...empty, filedBy: now.filedBy })),
  )
  const set = (change: Partial<typeof empty>) =>
    setAbout((now) => ({ ...now, ...change }))
  const [sheets, lines] = [wholeNumber(about.sheets), wholeNumber(about.lines)]
  const ready =
    sheets !== undefined &&
    lines !== undefined &&
    about.filedBy.trim() !== '' &&
    (!view.petition.countyByCounty || about.county !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) filing.act({ ...about, onDate, authority, sheets, lines })
  }
  return (
    <form className="office-form" onSubmit={submit} aria-labelledby="filing-head">
      <h3 id="filing-head">Take in a filing</h3>
      <div className="office-form__fields">
        <CountyField
          view={view}
          county={about.county}
          district={about.district}
          choose={(county) => set({ county })}
          chooseDistrict={(district) => set({ district })}
        />
        <div>
          <Label htmlFor="filing-day">Day of filing</Label>
          <input
            id="filing-day"
            type="date"
            className="usa-input"
            value={onDate}
            max={props.today}
            onChange={({ target }) => setOnDate(target.value)}
          />
        </div>
        <div>
          <Label htmlFor="filing-sheets">Sheets</Label>
          <TextInput
            id="filing-sheets"
            name="sheets"
            type="text"
            inputMode="numeric"
            value={about.sheets}
            onChange={({ target }) => set({ sheets: target.value })}
          />
        </div>
        <div>
          <Label htmlFor="filing-lines">Lines, as the filer says</Label>
          <TextInput
            id="filing-lines"
            name="lines"
            type="text"
            inputMode="numeric"
            value={about.lines}
            onChange={({ target }) => set({ lines: target.value })}
          />
        </div>
        <div>
          <Label htmlFor="filing-by">Filed by</Label>
          <TextInput
            id="filing-by"
            name="filed-by"
            type="text"
            maxLength={200}
            value={about.filedBy}
            onChange={({ target }) => set({ filedBy: target.value })}
          />
        </div>
        <Choice
          label="Who is"
          value={authority}
          options={[
            ['proponent', 'a proponent'],
            ['authorised-in-writing', 'authorised in writing'],
          ]}
          change={setAuthority}
        />
      </div>
      <Refused of={filing} />
      <Button type="submit" disabled={!ready || filing.busy}>
        Take it in and give the receipt
      </Button>
    </form>
  )
}
