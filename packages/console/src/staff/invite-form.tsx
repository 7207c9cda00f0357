import type { Role } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { staffQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { CirculatorFields } from './circulator-fields.tsx'
import { RoleChoice } from './role-choice.tsx'

const noCirculator = { circulator: '', county: '' }

/** Makes an account; the answer is its link. */
export function InviteForm(props: {
  readonly onLink: (name: string, url: string) => void
}) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('validator')
  const [carrying, setCarrying] = useState(noCirculator)
  const invite = useMutation({
    mutationFn: () =>
      send<{ url: string }>('POST', '/api/accounts/invitations', {
        name,
        email: email.trim(),
        role,
        ...(role === 'circulator' ? carrying : {}),
      }),
    onSuccess: ({ url }) => {
      props.onLink(name.trim(), url)
      setName('')
      setEmail('')
      setCarrying(noCirculator)
      void client.invalidateQueries({ queryKey: staffQuery.queryKey })
    },
  })
  const wrong = refusedField(invite.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <Card
      title="Invite somebody"
      sentence="They get a link instead of a password. No mail is sent: you hand it over."
    >
      <form className="desk-form" onSubmit={submit}>
        <Label htmlFor="invite-name">Name</Label>
        <TextInput
          id="invite-name"
          name="name"
          type="text"
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Label
          htmlFor="invite-email"
          hint=" (it names the account; nothing is sent to it)"
        >
          E-mail address
        </Label>
        <TextInput
          id="invite-email"
          name="email"
          type="email"
          required
          maxLength={200}
          autoComplete="off"
          aria-invalid={wrong === 'email'}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <RoleChoice name="invite-role" value={role} onChange={setRole} />
        {role === 'circulator' && (
          <CirculatorFields
            id="invite"
            values={carrying}
            wrong={wrong}
            onChange={setCarrying}
          />
        )}
        <RefusedNotice error={invite.error} />
        <Button type="submit" disabled={invite.isPending}>
          Make the account and its link
        </Button>
      </form>
    </Card>
  )
}
