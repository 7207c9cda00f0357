import type { DriveFilingInput, FilingPage, FilingView } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { Choice } from '../pieces/choice.tsx'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted } from '../words/number.ts'

type Role = DriveFilingInput['filer']['role']

/** Who handed the boxes of one office over, and when; with a last look at what stays behind. */
export function FileForm(props: {
  readonly view: FilingView
  readonly place: string | null
  readonly close: () => void
}) {
  const { view, place } = props
  const office = view.offices.find((each) => each.place === place)
  const boxes = view.boxes.filter((box) => box.place === place && box.sheets > 0)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [on, setOn] = useState(view.today)
  const [role, setRole] = useState<Role>('proponent')
  const [name, setName] = useState('')
  const [authorisedBy, setAuthorisedBy] = useState('')
  const [authorisedOn, setAuthorisedOn] = useState('')
  const file = useMutation({
    mutationFn: () =>
      send<FilingPage>('POST', '/api/filing/filings', {
        place,
        on,
        filer: {
          role,
          name,
          authorisedBy: role === 'proponent' || authorisedBy === '' ? null : authorisedBy,
          authorisedOn: role === 'proponent' || authorisedOn === '' ? null : authorisedOn,
        },
      } satisfies DriveFilingInput),
    onSuccess: async ({ filing }) => {
      await lawChanged(client)
      await navigate(`/filing/filings/${filing.id}`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file.isPending) file.mutate()
  }
  const left = (office?.ready.sheets ?? 0) + (office?.held.sheets ?? 0)
  return (
    <Card
      title={`File with ${place === null ? view.office.title : place}`}
      sentence={`${counted(boxes.length, 'box', 'boxes')}: ${boxes.map(({ label }) => label).join(', ')}.`}
    >
      {left > 0 && view.office.closed && (
        <p className="notice">
          {counted(left, 'sheet')} of this office {left === 1 ? 'is' : 'are'} in no box.
          Once it is filed nothing can be added: they would be lost.
        </p>
      )}
      <form onSubmit={submit}>
        <div className="fields">
          <Field
            label="Handed over on"
            type="date"
            required
            max={view.today}
            value={on}
            change={setOn}
          />
          <Field label="By (name)" required value={name} change={setName} />
          <Choice
            className="field"
            label="Who is"
            value={role}
            options={[
              ['proponent', 'a proponent'],
              ['authorised', 'authorised in writing'],
              ['other', 'somebody else'],
            ]}
            change={setRole}
          />
          {role === 'authorised' && (
            <>
              <Field
                label="Authorised by"
                required
                value={authorisedBy}
                change={setAuthorisedBy}
              />
              <Field
                label="Signed on"
                type="date"
                required
                max={on}
                value={authorisedOn}
                change={setAuthorisedOn}
              />
            </>
          )}
        </div>
        <p className="small quiet">
          {view.office.filers === null
            ? 'Who may file is not held in these rules; nobody is turned away by them.'
            : `Who may file: ${view.office.filers}.`}{' '}
          <CitedLaw law={view.office.law} />
        </p>
        <RefusedNotice error={file.error} />
        <div className="actions">
          <Button type="submit" disabled={file.isPending}>
            Record the filing
          </Button>
          <Button type="button" unstyled onClick={props.close}>
            Not yet
          </Button>
        </div>
      </form>
    </Card>
  )
}
