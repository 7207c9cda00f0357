import type { RoomGuests } from '@groundswell/server/wire'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { NewLink } from '../staff/new-link.tsx'
import { dayAndTime, longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { GuestForm } from './guest-form.tsx'
import { roomGuestsQuery } from './room-queries.ts'

/** Who was let into the room, until when, and every look: for the official alone. */
export function GuestsCard(props: { readonly today: string }) {
  const { data: guests } = useSuspenseQuery(roomGuestsQuery)
  const [link, setLink] = useState<{ readonly name: string; readonly url: string }>()
  return (
    <section className="card guests" aria-labelledby="guests-head">
      <h2 id="guests-head">Who may look</h2>
      {link && <NewLink {...link} done={() => setLink(undefined)} />}
      {guests.passes.length === 0 && (
        <p>
          Nobody has been let in yet. A proponent designates a person in writing; you make
          the pass here and hand the link over.
        </p>
      )}
      <ul className="guests__list">
        {guests.passes.map((pass) => (
          <Guest key={pass.id} pass={pass} />
        ))}
      </ul>
      <GuestForm today={props.today} onLink={(name, url) => setLink({ name, url })} />
      {guests.looks.length > 0 && (
        <Disclosure summary={`Every look: ${counted(guests.looks.length, 'look')}`}>
          <ul className="small">
            {guests.looks.map((look) => (
              <li key={`${look.at} ${look.name} ${look.lineId ?? look.narrowedTo}`}>
                {dayAndTime(look.at)}: {look.name},{' '}
                {look.lookedAt === 'image'
                  ? `line ${look.lineId} on paper`
                  : `${counted(look.lines, 'line')} of the list`}
                {look.narrowedTo && ` (${look.narrowedTo})`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Guest(props: { readonly pass: RoomGuests['passes'][number] }) {
  const { pass } = props
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: () => send('POST', `/api/review-room/guests/${pass.id}/end`),
    onSuccess: () => client.invalidateQueries({ queryKey: roomGuestsQuery.queryKey }),
  })
  return (
    <li>
      <span>
        <b>{pass.name}</b>, designated by {pass.authorisedBy}
        <span className="small quiet">
          {pass.open ? `until ${longDate(pass.until)}` : 'ended'} ·{' '}
          {counted(pass.looks, 'look')}
          {pass.lastLook !== null && `, the last ${dayAndTime(pass.lastLook)}`}
        </span>
      </span>
      {pass.open && (
        <Button
          type="button"
          secondary
          disabled={ending.isPending}
          onClick={() => ending.mutate()}
        >
          End the pass<About>{pass.name}</About>
        </Button>
      )}
    </li>
  )
}
