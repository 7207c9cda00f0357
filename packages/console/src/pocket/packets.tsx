import type { PocketPacket } from '@groundswell/server/wire'
import { useState } from 'react'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { extractAge } from './extract-age.ts'
import { ageWords } from './extract-words.ts'
import { FetchButton } from './install-extract.tsx'
import { tallyOf } from './pocket-tally.ts'
import type { Pocket } from './use-pocket.ts'

/** What this person carries, what the phone keeps for it, and the way out. */
export function Packets(props: { readonly pocket: Pocket }) {
  const { pocket } = props
  const { home } = pocket
  const [leaving, setLeaving] = useState(false)
  const missing = (home?.extracts ?? []).filter(
    (offered) => !pocket.extracts.some(({ county }) => county === offered.county),
  )
  return (
    <>
      <section className="pocket__section">
        <h2>With me</h2>
        {home?.packets.length ? (
          <ul className="pocket__list">
            {home.packets.map((packet) => (
              <PacketRow key={packet.id} packet={packet} pocket={pocket} />
            ))}
          </ul>
        ) : (
          <p>
            {home === undefined
              ? 'This phone has not met the server yet, so it does not know your packets. You can tally all the same.'
              : !home.circulator
                ? 'Your account is not tied to a circulator yet; your manager does that on the console under “Staff”. You can tally all the same.'
                : 'No sheets are out in your name. You can tally all the same.'}
          </p>
        )}
      </section>
      <section className="pocket__section">
        <h2>Look-up on this phone</h2>
        <ul className="pocket__list">
          {pocket.extracts.map((extract) => (
            <li key={extract.id}>
              <b>{extract.county ?? 'Rest of the state'}</b>
              <span>
                {extractAge(extract, Date.now()).kind === 'fresh'
                  ? `Roll of ${longDate(extract.rollDate)}; answers until ${longDate(extract.expiresAt)}.`
                  : ageWords(extractAge(extract, Date.now()), extract.rollDate)}
              </span>
            </li>
          ))}
        </ul>
        {pocket.extracts.length === 0 && missing.length === 0 && (
          <p>None is on this phone.</p>
        )}
        {missing.map((extract) => (
          <FetchButton key={extract.id} extract={extract} pocket={pocket} />
        ))}
        <p className="pocket__small">
          Nothing you type into the look-up is kept or sent. A stranger is called
          “registered” by chance about twice in a thousand look-ups.
        </p>
      </section>
      <section className="pocket__section">
        <h2>{home?.name ?? 'You'}</h2>
        {pocket.queue.length > 0 && (
          <p>
            {counted(pocket.queue.length, 'entry', 'entries')} on this phone{' '}
            {pocket.queue.length === 1 ? 'waits' : 'wait'} to be sent
            {pocket.link === 'away' ? '; that happens by itself in a network' : ''}.
          </p>
        )}
        <button
          type="button"
          className="pocket__button pocket__button--quiet"
          onClick={() => void pocket.sync()}
        >
          Send and fetch now
        </button>
        {leaving ? (
          <div className="pocket__banner" role="alert">
            {pocket.queue.length > 0
              ? `${counted(pocket.queue.length, 'entry', 'entries')} not sent yet would be lost. `
              : 'The look-up and your tally leave this phone. '}
            <button type="button" onClick={() => void pocket.signOut()}>
              Sign out and clear
            </button>
            <button type="button" onClick={() => setLeaving(false)}>
              Stay
            </button>
          </div>
        ) : (
          <button
            type="button"
            className="pocket__button pocket__button--quiet"
            onClick={() => setLeaving(true)}
          >
            Sign out
          </button>
        )}
      </section>
    </>
  )
}

function PacketRow(props: { readonly packet: PocketPacket; readonly pocket: Pocket }) {
  const { packet, pocket } = props
  const count = tallyOf(packet.id, pocket.home, pocket.queue)
  const [asking, setAsking] = useState(false)
  const [lines, setLines] = useState('')
  const given = Number(lines)
  const announced = pocket.queue.some(
    (event) => event.kind === 'return' && event.packet === packet.id,
  )
  const handIn = announced ? 'Announced; correct it' : 'I am handing this in'
  return (
    <li>
      <b>{packet.id}</b>
      <span>
        {packet.sheets} {packet.sheets === 1 ? 'sheet' : 'sheets'} of {packet.county}, out
        since {longDate(packet.since)}. {count} of {packet.lines} lines tallied.
      </span>
      {asking ? (
        <span className="pocket__return">
          <label>
            Lines you hand in
            <input
              type="text"
              inputMode="numeric"
              value={lines}
              onChange={({ target }) => setLines(target.value)}
            />
          </label>
          <button
            type="button"
            className="pocket__button"
            disabled={!/^\d{1,4}$/.test(lines)}
            aria-label={`Announce: packet ${packet.id}`}
            onClick={() => {
              void pocket.giveBack(packet.id, given)
              setAsking(false)
            }}
          >
            Announce
          </button>
        </span>
      ) : (
        <button
          type="button"
          className="pocket__button pocket__button--quiet"
          aria-label={`${handIn}: packet ${packet.id}`}
          onClick={() => {
            setLines(String(count))
            setAsking(true)
          }}
        >
          {handIn}
        </button>
      )}
    </li>
  )
}
