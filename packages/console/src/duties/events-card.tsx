import type { DriveEvent, Duties } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { eventNames } from '../words/duty-words.ts'

type Told = Duties['events'][number]

/** The days that the law counts from: what the records know, and what only people know. */
export function EventsCard(props: {
  readonly events: Duties['events']
  readonly mayKeep: boolean
}) {
  return (
    <Card
      title="The days it is counted from"
      sentence="Duties and dates follow from these. A planned day of filing moves the calendar with it."
    >
      <ul className="events">
        {props.events.map((told) => (
          <li key={told.event}>
            <EventRow told={told} mayKeep={props.mayKeep} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function EventRow(props: { readonly told: Told; readonly mayKeep: boolean }) {
  const { told, mayKeep } = props
  const { event } = told
  const mayTell = mayKeep && event !== 'circulation' && told.source !== 'records'
  return (
    <>
      <b>{eventNames[event]}</b>
      <span>{dayWords(told)}</span>
      {mayTell && <TellDay event={event} told={told} />}
    </>
  )
}

function dayWords({ event, on, source, by }: Told): string {
  if (on === null) return 'nobody has said when'
  if (source === 'last-day')
    return `${longDate(on)}, the last day, as nothing else is planned`
  if (source === 'records') return longDate(on)
  return `${longDate(on)}${event === 'filing' ? ', planned' : ''}, as told by ${by}`
}

function TellDay(props: { readonly event: DriveEvent; readonly told: Told }) {
  const { event, told } = props
  const client = useQueryClient()
  const [day, setDay] = useState('')
  const tell = useMutation({
    mutationFn: (on: string | null) => send('POST', '/api/duties/events', { event, on }),
    onSuccess: () => {
      setDay('')
      return lawChanged(client)
    },
  })
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    if (day !== '') tell.mutate(day)
  }
  return (
    <form className="events__form" onSubmit={submit}>
      <Field
        label={event === 'filing' ? 'Plan it for' : 'It was on'}
        type="date"
        value={day}
        change={setDay}
      />
      <Button type="submit" outline disabled={day === '' || tell.isPending}>
        {event === 'filing' ? 'Plan' : 'Tell'}
        <About>{eventNames[event]}</About>
      </Button>
      {told.source === 'told' && told.on !== null && (
        <Button
          type="button"
          unstyled
          disabled={tell.isPending}
          aria-label={`Withdraw: ${eventNames[event]}`}
          onClick={() => tell.mutate(null)}
        >
          Withdraw
        </Button>
      )}
      <RefusedNotice error={tell.error} />
    </form>
  )
}
