import type { OfficeView } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Field } from '../pieces/field.tsx'
import { numberColumn } from '../pieces/number-column.tsx'
import { counted, exact } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { CountyField } from './county-field.tsx'
import { FilingForm } from './filing-form.tsx'
import { PublishedFiles } from './published-files.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'
import { WhyField } from './why-field.tsx'

interface Row {
  readonly state: string
  readonly filed: number | null
  readonly paper: number | null
  readonly online: number | null
}

const columns: readonly Column<Row>[] = [
  { key: 'state', head: 'Member state', cell: (r) => r.state, value: (r) => r.state },
  numberColumn('filed', 'Submitted', (r) => r.filed),
  numberColumn('paper', 'Valid on paper', (r) => r.paper),
  numberColumn('online', 'Valid online', (r) => r.online),
  numberColumn('all', 'Certified', (r) =>
    r.paper === null || r.online === null ? null : r.paper + r.online,
  ),
]

/** What the national authorities certified; each checks by its own means, none draws here. */
export function StatePanel(props: {
  readonly view: OfficeView
  readonly mayWrite: boolean
  readonly today: string
}) {
  const { view } = props
  const certified = new Map(view.stateCertificates.map((c) => [c.state, c]))
  const names = new Set([...view.raw.counties.map((c) => c.county), ...certified.keys()])
  const filed = new Map(view.raw.counties.map((c) => [c.county, c.filedLines]))
  const rows = [...names].toSorted().map((state) => ({
    state,
    filed: filed.get(state) ?? null,
    paper: certified.get(state)?.paper ?? null,
    online: certified.get(state)?.online ?? null,
  }))
  const total = view.stateCertificates.reduce((sum, c) => sum + c.paper + c.online, 0)
  return (
    <>
      {rows.length === 0 ? (
        <p>
          Nothing has been submitted yet. Say first to which states statements of support
          went; each of them certifies how many are valid.
        </p>
      ) : (
        <>
          <p className="check-head">
            <b>{exact(total)}</b> certified by {counted(certified.size, 'state')} of{' '}
            {exact(rows.length)} that were asked; {exact(view.petition.required)} are
            required.
          </p>
          <DataTable
            caption="Certificates of the member states"
            columns={columns}
            rows={rows}
            rowKey={(r) => r.state}
            most={27}
          />
        </>
      )}
      <PublishedFiles view={view} names={['states.csv']} />
      {props.mayWrite && (
        <div className="office-forms">
          <FilingForm view={view} today={props.today} />
          <StateForm view={view} />
        </div>
      )}
    </>
  )
}

function StateForm(props: { readonly view: OfficeView }) {
  const { view } = props
  const empty = { state: '', paper: '', online: '', why: '' }
  const [about, setAbout] = useState(empty)
  const certifying = useOfficeAct(view, 'state-certificates', () => setAbout(empty))
  const set = (change: Partial<typeof empty>) =>
    setAbout((now) => ({ ...now, ...change }))
  const [paper, online] = [wholeNumber(about.paper), wholeNumber(about.online)]
  const before = view.stateCertificates.find(({ state }) => state === about.state)
  const ready =
    about.state !== '' &&
    paper !== undefined &&
    online !== undefined &&
    (before === undefined || about.why.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) certifying.act({ ...about, paper, online })
  }
  return (
    <form className="office-form" onSubmit={submit} aria-labelledby="state-head">
      <h3 id="state-head">{before ? 'Amend a certificate' : 'Enter a certificate'}</h3>
      <div className="office-form__fields">
        <CountyField
          view={view}
          county={about.state}
          district=""
          choose={(state) => set({ state })}
          chooseDistrict={() => {}}
        />
        <Field
          type="amount"
          label="Valid on paper"
          value={about.paper}
          change={(value) => set({ paper: value })}
        />
        <Field
          type="amount"
          label="Valid online"
          value={about.online}
          change={(value) => set({ online: value })}
        />
        {before && (
          <WhyField
            id="certified-why"
            label={`Why it is not ${exact(before.paper)} and ${exact(before.online)} any more`}
            value={about.why}
            change={(why) => set({ why })}
          />
        )}
      </div>
      <Refused of={certifying} />
      <Button type="submit" disabled={!ready || certifying.busy}>
        {before ? 'Amend the certificate' : 'Put the certificate on record'}
      </Button>
    </form>
  )
}
