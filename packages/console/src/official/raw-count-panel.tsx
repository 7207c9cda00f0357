import type { OfficeView } from '@groundswell/server/wire'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { exact } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { CountyField } from './county-field.tsx'
import { FilingForm } from './filing-form.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

type Row = OfficeView['raw']['counties'][number]

const missing = <span className="quiet">not yet</span>

const columns: readonly Column<Row>[] = [
  {
    key: 'county',
    head: 'County',
    cell: (r) => r.county || 'All',
    value: (r) => r.county,
  },
  {
    key: 'sheets',
    head: 'Sheets filed',
    numeric: true,
    cell: (r) => (r.filedSheets === null ? missing : exact(r.filedSheets)),
    value: (r) => r.filedSheets ?? -1,
  },
  {
    key: 'said',
    head: 'Lines, says the filer',
    numeric: true,
    cell: (r) => (r.filedLines === null ? missing : exact(r.filedLines)),
    value: (r) => r.filedLines ?? -1,
  },
  {
    key: 'raw',
    head: 'Raw count',
    numeric: true,
    cell: (r) => (r.raw === null ? missing : <b>{exact(r.raw)}</b>),
    value: (r) => r.raw ?? -1,
  },
  {
    key: 'difference',
    head: 'Difference',
    numeric: true,
    cell: (r) =>
      r.raw === null || r.filedLines === null ? '' : difference(r.raw - r.filedLines),
    value: (r) => Math.abs((r.raw ?? 0) - (r.filedLines ?? 0)),
  },
  {
    key: 'amended',
    head: 'Amended',
    numeric: true,
    cell: (r) => (r.amendments === 0 ? '' : `${r.amendments} ×`),
    value: (r) => r.amendments,
  },
]

/** What was filed, and how many lines each office counted, valid or not. */
export function RawCountPanel(props: {
  readonly view: OfficeView
  readonly mayWrite: boolean
  readonly today: string
}) {
  const { view } = props
  return (
    <>
      {view.raw.counties.length === 0 ? (
        <p>
          Nothing has been filed yet. The receipt is the number of the entry in the book.
        </p>
      ) : (
        <DataTable
          caption="Filings and raw counts"
          columns={columns}
          rows={view.raw.counties}
          rowKey={(r) => r.county}
          order={{ column: 'county', direction: 'ascending' }}
          most={20}
        />
      )}
      {props.mayWrite && (
        <div className="office-forms">
          <FilingForm view={view} today={props.today} />
          <RawCountForm view={view} />
        </div>
      )}
    </>
  )
}

function RawCountForm(props: { readonly view: OfficeView }) {
  const { view } = props
  const empty = { county: '', district: '', lines: '', why: '' }
  const [about, setAbout] = useState(empty)
  const counting = useOfficeAct(view, 'raw-counts', () => setAbout(empty))
  const set = (change: Partial<typeof empty>) =>
    setAbout((now) => ({ ...now, ...change }))
  const lines = wholeNumber(about.lines)
  const name = about.district ? `${about.county} / ${about.district}` : about.county
  const before = view.raw.counties.find((c) => c.county === name)?.raw ?? null
  const ready =
    lines !== undefined &&
    (!view.petition.countyByCounty || about.county !== '') &&
    (before === null || about.why.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) counting.act({ ...about, lines })
  }
  return (
    <form className="office-form" onSubmit={submit} aria-labelledby="raw-head">
      <h3 id="raw-head">
        {before === null ? 'Report a raw count' : 'Amend a raw count'}
      </h3>
      <div className="office-form__fields">
        <CountyField
          view={view}
          county={about.county}
          district={about.district}
          choose={(county) => set({ county })}
          chooseDistrict={(district) => set({ district })}
        />
        <div>
          <Label htmlFor="raw-lines">Lines, valid or not</Label>
          <TextInput
            id="raw-lines"
            name="lines"
            type="text"
            inputMode="numeric"
            value={about.lines}
            onChange={({ target }) => set({ lines: target.value })}
          />
        </div>
        {before !== null && (
          <div className="office-form__wide">
            <Label htmlFor="raw-why">{`Why it is not ${exact(before)} any more`}</Label>
            <TextInput
              id="raw-why"
              name="why"
              type="text"
              maxLength={500}
              value={about.why}
              onChange={({ target }) => set({ why: target.value })}
            />
          </div>
        )}
      </div>
      <Refused of={counting} />
      <Button type="submit" disabled={!ready || counting.busy}>
        {before === null ? 'Report the raw count' : 'Amend the raw count'}
      </Button>
    </form>
  )
}

function difference(lines: number): string {
  if (lines === 0) return '0'
  return lines > 0 ? `+${exact(lines)}` : `−${exact(-lines)}`
}
