import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { send } from '../api/request.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { roomGuestsQuery } from './room-queries.ts'

const nobody = { name: '', email: '', authorisedBy: '', until: '' }

/** Makes a pass for a person whom a proponent designated in writing. */
export function GuestForm(props: {
  readonly today: string
  readonly onLink: (name: string, url: string) => void
}) {
  const client = useQueryClient()
  const [about, setAbout] = useState(nobody)
  const inviting = useMutation({
    mutationFn: () => send<{ url: string }>('POST', '/api/review-room/guests', about),
    onSuccess: ({ url }) => {
      props.onLink(about.name.trim(), url)
      setAbout(nobody)
      void client.invalidateQueries({ queryKey: roomGuestsQuery.queryKey })
    },
  })
  const set = (change: Partial<typeof nobody>) =>
    setAbout((now) => ({ ...now, ...change }))
  const ready = Object.values(about).every((text) => text.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) inviting.mutate()
  }
  const text = (id: 'name' | 'authorisedBy', label: string) => (
    <div>
      <Label htmlFor={`guest-${id}`}>{label}</Label>
      <TextInput
        id={`guest-${id}`}
        name={id}
        type="text"
        maxLength={id === 'name' ? 100 : 200}
        autoComplete="off"
        value={about[id]}
        onChange={({ target }) => set({ [id]: target.value })}
      />
    </div>
  )
  return (
    <form className="office-form" onSubmit={submit} aria-labelledby="guest-head">
      <h3 id="guest-head">Let somebody in</h3>
      <div className="office-form__fields">
        {text('name', 'Name')}
        <div>
          <Label htmlFor="guest-email">E-mail</Label>
          <TextInput
            id="guest-email"
            name="email"
            type="email"
            maxLength={200}
            autoComplete="off"
            value={about.email}
            onChange={({ target }) => set({ email: target.value })}
          />
        </div>
        {text('authorisedBy', 'Designated in writing by')}
        <div>
          <Label htmlFor="guest-until">Last day</Label>
          <input
            id="guest-until"
            name="until"
            type="date"
            className="usa-input"
            min={props.today}
            value={about.until}
            onChange={({ target }) => set({ until: target.value })}
          />
        </div>
      </div>
      <RefusedNotice error={inviting.error} />
      <Button type="submit" disabled={!ready || inviting.isPending}>
        Make the pass and its link
      </Button>
    </form>
  )
}
