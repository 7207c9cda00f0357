import { useState } from 'react'
import { LookUp } from './look-up.tsx'
import { Packets } from './packets.tsx'
import type { PocketStore } from './pocket-store.ts'
import { SignedOut } from './signed-out.tsx'
import { TallyScreen } from './tally-screen.tsx'
import { type Link, usePocket } from './use-pocket.ts'

const screens = [
  { key: 'look-up', name: 'Look up' },
  { key: 'tally', name: 'Tally' },
  { key: 'packets', name: 'My packets' },
] as const

type Screen = (typeof screens)[number]['key']

/** The circulator's phone: three controls, large, for gloves and sun. */
export function PocketApp(props: { readonly store: PocketStore }) {
  const pocket = usePocket(props.store)
  const [screen, setScreen] = useState<Screen>('look-up')
  const isOut = pocket.link === 'signed-out' || pocket.link === 'not-allowed'
  if (isOut && pocket.queue.length === 0) return <SignedOut link={pocket.link} />
  return (
    <div className="pocket">
      <header className="pocket__head">
        <h1>{screens.find(({ key }) => key === screen)?.name}</h1>
        <p className={`pocket__link pocket__link--${pocket.link}`} role="status">
          {linkWords(pocket.link, pocket.queue.length)}
        </p>
      </header>
      <main className="pocket__main">
        {isOut && (
          <p className="pocket__banner">
            You are signed out. What you tallied is safe on this phone; open a new sign-in
            link here and it is sent.
          </p>
        )}
        {pocket.notes.map((each) => (
          <p className="pocket__banner" role="alert" key={each.id}>
            {each.note}
            <button type="button" onClick={() => pocket.dismiss(each.id)}>
              I have read this
            </button>
          </p>
        ))}
        {screen === 'look-up' && <LookUp store={props.store} pocket={pocket} />}
        {screen === 'tally' && <TallyScreen pocket={pocket} />}
        {screen === 'packets' && <Packets pocket={pocket} />}
      </main>
      <nav className="pocket__bar" aria-label="Screens">
        {screens.map(({ key, name }) => (
          <button
            type="button"
            key={key}
            aria-current={screen === key ? 'page' : undefined}
            onClick={() => setScreen(key)}
          >
            {name}
          </button>
        ))}
      </nav>
    </div>
  )
}

function linkWords(link: Link, waiting: number): string {
  const kept = waiting === 0 ? '' : ` · ${waiting} to send`
  switch (link) {
    case 'connecting':
      return `Connecting…${kept}`
    case 'in-touch':
      return waiting === 0 ? 'All sent' : `Sending ${waiting}…`
    case 'away':
      return `No network${kept}`
    case 'signed-out':
    case 'not-allowed':
      return `Signed out${kept}`
  }
}
