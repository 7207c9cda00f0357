import type { CalendarWhatIf, DateChange } from '@groundswell/server/wire'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { whatIfQuery } from '../api/law-queries.ts'
import { Card } from '../pieces/card.tsx'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { capitalised } from '../words/capitalised.ts'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'

const columns: readonly Column<DateChange>[] = [
  { key: 'what', head: 'Date', cell: ({ what }) => capitalised(what) },
  { key: 'before', head: 'Now', cell: ({ before }) => dayOf(before) },
  { key: 'after', head: 'Then', cell: ({ after }) => dayOf(after) },
  { key: 'days', head: 'Moves', numeric: true, cell: movedWords },
]

/** What if the window had begun, or the petition were filed, on another day? */
export function WhatIfCard(props: { readonly from: string }) {
  const [other, setOther] = useState({ start: '', filed: '' })
  const { data, error } = useQuery(whatIfQuery(other))
  const asked = other.start !== '' || other.filed !== ''
  return (
    <Card
      className="what-if"
      title="What if?"
      sentence={`Another day for “${props.from}”, or another day of filing: which dates move?`}
    >
      <div className="fields">
        <Field
          label="The window begins on"
          type="date"
          value={other.start}
          change={(start) => setOther((now) => ({ ...now, start }))}
        />
        <Field
          label="Everything is filed on"
          type="date"
          value={other.filed}
          change={(filed) => setOther((now) => ({ ...now, filed }))}
        />
      </div>
      <RefusedNotice error={asked ? error : null} />
      {asked && data !== undefined && <Changes data={data} />}
    </Card>
  )
}

function Changes(props: { readonly data: CalendarWhatIf }) {
  const { data } = props
  return (
    <>
      {data.otherLaw && (
        <p className="notice">
          On {longDate(data.start)} another text of the law holds ({data.rules}); the
          dates follow it.
        </p>
      )}
      {data.changes.length === 0 ? (
        <p role="status">No date moves.</p>
      ) : (
        <>
          <p role="status">{counted(data.changes.length, 'date')} would move.</p>
          <DataTable
            caption="Dates that move"
            columns={columns}
            rows={data.changes}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </>
  )
}

function dayOf(date: string | null): string {
  return date === null ? 'none' : longDate(date)
}

function movedWords({ days, after }: DateChange): string {
  if (days === null) return after === null ? 'falls away' : 'new'
  if (days === 0) return 'another rule'
  return days > 0 ? `${counted(days, 'day')} later` : `${counted(-days, 'day')} earlier`
}
