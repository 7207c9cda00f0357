import type { OfficeView } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { Choice } from '../pieces/choice.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Field } from '../pieces/field.tsx'
import { numberColumn } from '../pieces/number-column.tsx'
import { counted, exact } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { ProjectionPanel } from './projection-panel.tsx'
import { PublishedFiles } from './published-files.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'
import { WhyField } from './why-field.tsx'

type Row = OfficeView['districtCounts'][number]
type Asked = NonNullable<OfficeView['petition']['distribution']>

/** Whether signatures come from where they must: a count for each district, and its share. */
export function DistrictPanel(props: {
  readonly view: OfficeView
  readonly mayWrite: boolean
}) {
  const { view } = props
  const asked = view.petition.distribution
  // Nevada's districts follow from the lines; their figures stand with the projection.
  if (asked === null) return <ProjectionPanel view={view} />
  const columns: readonly Column<Row>[] = [
    {
      key: 'district',
      head: asked.named ? 'County' : 'District',
      cell: (r) => r.district,
      value: (r) => (asked.named ? r.district : Number(r.district)),
    },
    numberColumn('valid', 'Valid', (r) => r.valid),
    numberColumn('base', `Of ${asked.base}`, (r) => r.base ?? 0),
    {
      key: 'share',
      head: `Share (${Number(asked.share) * 100} % asked)`,
      numeric: true,
      cell: (r) => share(r),
      value: (r) => r.valid / Math.max(1, r.base ?? 0),
    },
  ]
  return (
    <>
      <p className="check-head">
        <b>{exact(view.districtCounts.length)}</b> of {exact(asked.needed)} {asked.of}{' '}
        have reported; each needs {Number(asked.share) * 100} % of {asked.base}.
      </p>
      {view.districtCounts.length > 0 && (
        <DataTable
          caption={`Valid signatures by ${asked.named ? 'county' : 'district'}`}
          columns={columns}
          rows={view.districtCounts}
          rowKey={(r) => r.district}
          order={{ column: 'district', direction: 'ascending' }}
          most={40}
        />
      )}
      <PublishedFiles view={view} names={['districts.csv']} />
      {props.mayWrite && <DistrictForm view={view} asked={asked} />}
    </>
  )
}

function DistrictForm(props: { readonly view: OfficeView; readonly asked: Asked }) {
  const { view, asked } = props
  const empty = { district: '', valid: '', base: '', why: '' }
  const [about, setAbout] = useState(empty)
  const counting = useOfficeAct(view, 'district-counts', () => setAbout(empty))
  const set = (change: Partial<typeof empty>) =>
    setAbout((now) => ({ ...now, ...change }))
  const [valid, base] = [wholeNumber(about.valid), wholeNumber(about.base)]
  const before = view.districtCounts.find(({ district }) => district === about.district)
  const ready =
    about.district !== '' &&
    valid !== undefined &&
    base !== undefined &&
    (before === undefined || about.why.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) counting.act({ ...about, valid, base })
  }
  return (
    <form className="office-form" onSubmit={submit} aria-labelledby="district-head">
      <h3 id="district-head">
        {before ? 'Amend the count of a district' : 'Enter the count of a district'}
      </h3>
      <div className="office-form__fields">
        {asked.named ? (
          <Choice
            label="County"
            value={about.district}
            options={[['', 'Choose'], ...view.petition.counties]}
            change={(district) => set({ district })}
          />
        ) : (
          <Field
            type="amount"
            label="District"
            value={about.district}
            change={(district) => set({ district })}
          />
        )}
        <Field
          type="amount"
          label="Valid signatures there"
          value={about.valid}
          change={(value) => set({ valid: value })}
        />
        <Field
          type="amount"
          label={`${asked.base} there`.replace(/^the /, 'The ')}
          value={about.base}
          change={(value) => set({ base: value })}
        />
        {before && (
          <WhyField
            id="district-why"
            label={`Why it is not ${counted(before.valid, 'signature')} any more`}
            value={about.why}
            change={(why) => set({ why })}
          />
        )}
      </div>
      <Refused of={counting} />
      <Button type="submit" disabled={!ready || counting.busy}>
        {before ? 'Amend the count' : 'Put the count on record'}
      </Button>
    </form>
  )
}

function share({ valid, base }: Row): string {
  if (base === null || base === 0) return ''
  return `${((100 * valid) / base).toFixed(2)} %`
}
