import type { StaffAccount } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { accountEventsQuery, staffQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { dayAndTime } from '../words/date.ts'
import { roleNames } from '../words/place-names.ts'
import { CirculatorFields } from './circulator-fields.tsx'
import { RoleChoice } from './role-choice.tsx'

type Change = Partial<
  Pick<StaffAccount, 'role' | 'active'> & { circulator: string; county: string }
>

/** One account, and what a manager can do with it. */
export function StaffRow(props: {
  readonly account: StaffAccount
  readonly onLink: (name: string, url: string) => void
}) {
  const { account } = props
  const client = useQueryClient()
  const [open, setOpen] = useState<'change' | 'close'>()
  const path = `/api/accounts/${account.id}`
  const keep = (accounts: readonly StaffAccount[]) => {
    client.setQueryData(staffQuery.queryKey, accounts)
    void client.invalidateQueries({ queryKey: accountEventsQuery.queryKey })
    setOpen(undefined)
  }
  const change = useMutation({
    mutationFn: (wanted: Change) => send<readonly StaffAccount[]>('PATCH', path, wanted),
    onSuccess: keep,
  })
  const signOut = useMutation({
    mutationFn: () => send<readonly StaffAccount[]>('POST', `${path}/sign-out`),
    onSuccess: keep,
  })
  const link = useMutation({
    mutationFn: () => send<{ url: string }>('POST', `${path}/link`),
    onSuccess: ({ url }) => {
      props.onLink(account.name, url)
      void client.invalidateQueries({ queryKey: staffQuery.queryKey })
    },
  })
  const busy = change.isPending || signOut.isPending || link.isPending

  return (
    <li className={account.active ? 'staff-row' : 'staff-row staff-row--closed'}>
      <div>
        <h3>
          {account.name} {account.isYou && <span className="usa-tag">you</span>}
        </h3>
        <p className="small quiet">{account.email}</p>
        <p>
          {account.active ? roleNames.get(account.role) : 'Closed'}
          {account.circulator !== null && ` · ${account.circulator}`}
          {account.county !== null && ` · looks up ${account.county}`}
        </p>
        <p className="small quiet">{standing(account)}</p>
      </div>
      <div className="actions">
        {account.active ? (
          <>
            <Button type="button" outline onClick={() => link.mutate()} disabled={busy}>
              New link<About>{account.name}</About>
            </Button>
            <Button
              type="button"
              outline
              aria-expanded={open === 'change'}
              onClick={() => setOpen(open === 'change' ? undefined : 'change')}
            >
              Change<About>{account.name}</About>
            </Button>
            <Button
              type="button"
              outline
              onClick={() => signOut.mutate()}
              disabled={busy}
            >
              Sign out everywhere<About>{account.name}</About>
            </Button>
            <Button
              type="button"
              secondary
              aria-expanded={open === 'close'}
              onClick={() => setOpen(open === 'close' ? undefined : 'close')}
            >
              Close account<About>{account.name}</About>
            </Button>
          </>
        ) : (
          <Button
            type="button"
            outline
            disabled={busy}
            onClick={() => change.mutate({ active: true })}
          >
            Open again<About>{account.name}</About>
          </Button>
        )}
      </div>
      <RefusedNotice error={change.error ?? signOut.error ?? link.error} />
      {open === 'change' && (
        <ChangeForm
          account={account}
          wrong={refusedField(change.error)}
          save={(wanted) => change.mutate(wanted)}
          leave={() => setOpen(undefined)}
        />
      )}
      {open === 'close' && (
        <div className="notice">
          <p>
            {account.name} is signed out at once, on every device, and comes in no more.
            What they did stays on record. You can open the account again.
          </p>
          <div className="actions">
            <Button
              type="button"
              secondary
              disabled={busy}
              onClick={() => change.mutate({ active: false })}
            >
              Close {account.name}’s account
            </Button>
            <Button type="button" outline onClick={() => setOpen(undefined)}>
              Leave it open
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

function ChangeForm(props: {
  readonly account: StaffAccount
  readonly wrong: string | undefined
  readonly save: (change: Change) => void
  readonly leave: () => void
}) {
  const { account } = props
  const [role, setRole] = useState(account.role)
  const [carrying, setCarrying] = useState({
    circulator: account.circulator ?? '',
    county: account.county ?? '',
  })
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.save({ role, ...(role === 'circulator' ? carrying : {}) })
      }}
    >
      <RoleChoice name={`role-${account.id}`} value={role} onChange={setRole} />
      {role === 'circulator' && (
        <CirculatorFields
          id={account.id}
          values={carrying}
          wrong={props.wrong}
          onChange={setCarrying}
        />
      )}
      <div className="actions">
        <Button type="submit">Save</Button>
        <Button type="button" outline onClick={props.leave}>
          Leave as it was
        </Button>
      </div>
    </form>
  )
}

function standing(account: StaffAccount): string {
  const link = account.linkOpen ? 'A link waits to be used.' : ''
  if (account.lastSignIn === null) return `Not signed in now. ${link}`
  return `Signed in on ${dayAndTime(account.lastSignIn)}. ${link}`
}
