import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountEventsQuery, staffQuery } from '../api/queries.ts'
import { Disclosure } from '../pieces/disclosure.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { InviteForm } from '../staff/invite-form.tsx'
import { NewLink } from '../staff/new-link.tsx'
import { StaffRow } from '../staff/staff-row.tsx'
import { dayAndTime } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { accountActWords } from '../words/role-words.ts'

/** Everybody who may come in: invite, change, sign out, close. */
export function StaffRoute() {
  const { data: accounts } = useSuspenseQuery(staffQuery)
  const [link, setLink] = useState<{ readonly name: string; readonly url: string }>()
  const show = (name: string, url: string) => {
    setLink({ name, url })
    window.scrollTo({ top: 0 })
  }
  return (
    <div className="stack">
      <PageHead path="/staff" />
      {link && <NewLink {...link} done={() => setLink(undefined)} />}
      <div className="columns columns--two">
        <InviteForm onLink={show} />
        <section aria-labelledby="staff-list">
          <h2 id="staff-list">
            {counted(accounts.filter(({ active }) => active).length, 'open account')}
          </h2>
          <ul className="staff-list">
            {accounts.map((account) => (
              <StaffRow key={account.id} account={account} onLink={show} />
            ))}
          </ul>
          <Disclosure summary="What was done to accounts">
            <AccountHistory />
          </Disclosure>
        </section>
      </div>
    </div>
  )
}

function AccountHistory() {
  const { data: events } = useQuery(accountEventsQuery)
  if (events === undefined) return <p>Reading…</p>
  if (events.length === 0) return <p>Nothing yet.</p>
  return (
    <ul className="small">
      {events.map((event) => (
        <li key={`${event.at} ${event.name} ${event.act} ${event.detail}`}>
          {dayAndTime(event.at)}: {event.name}’s account{' '}
          {accountActWords.get(event.act) ?? event.act}
          {event.detail && ` (${event.detail})`} by {event.by}.
        </li>
      ))}
    </ul>
  )
}
