import type { FilingView } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { Link } from 'react-router'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted } from '../words/number.ts'

/** Every box with what is in it; boxes that no office has are taken over by naming the office. */
export function BoxList(props: { readonly view: FilingView; readonly mayBox: boolean }) {
  const { boxes, strayBoxes, office } = props.view
  return (
    <>
      {boxes.length === 0 && (
        <p>No box yet. Open one for an office above, then scan sheets into it.</p>
      )}
      <ul className="boxes">
        {boxes.map((box) => (
          <li key={box.id}>
            <Link to={`/filing/boxes/${box.id}`}>{box.label}</Link>
            <span>
              {counted(box.sheets, 'sheet')}, {counted(box.lines, 'line')}
            </span>
            {box.filing !== null && <span className="tag">filed</span>}
          </li>
        ))}
      </ul>
      {strayBoxes.map(({ label, sheets }) => (
        <Stray
          key={label}
          label={label}
          sheets={sheets}
          perPlace={office.perPlace}
          mayBox={props.mayBox}
        />
      ))}
    </>
  )
}

function Stray(props: {
  readonly label: string
  readonly sheets: number
  readonly perPlace: boolean
  readonly mayBox: boolean
}) {
  const { label, sheets, perPlace } = props
  const client = useQueryClient()
  const [place, setPlace] = useState('')
  const take = useMutation({
    mutationFn: () =>
      send('POST', '/api/filing/boxes', { place: perPlace ? place : null, label }),
    onSuccess: () => lawChanged(client),
  })
  return (
    <div className="notice stray">
      <p>
        {counted(sheets, 'sheet')} {sheets === 1 ? 'lies' : 'lie'} in “{label}”, a box of
        no office.
      </p>
      {props.mayBox && (
        <form
          className="events__form"
          onSubmit={(event) => {
            event.preventDefault()
            if (!take.isPending) take.mutate()
          }}
        >
          {perPlace && (
            <Field label="It goes to" required value={place} change={setPlace} />
          )}
          <Button type="submit" outline>
            Take it over<About>{label}</About>
          </Button>
        </form>
      )}
      <RefusedNotice error={take.error} />
    </div>
  )
}
