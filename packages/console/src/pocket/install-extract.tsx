import type { ClipboardExtract } from '@groundswell/server/wire'
import { useState } from 'react'
import { sizeWords } from '../words/size.ts'
import type { Pocket } from './use-pocket.ts'

/** No look-up is on this phone yet: what it is, and a button that fetches it. */
export function InstallExtract(props: { readonly pocket: Pocket }) {
  const { pocket } = props
  const offered = pocket.home?.extracts.filter(({ county }) => county !== null) ?? []
  return (
    <section className="pocket__empty">
      <h2>Look voters up without a network</h2>
      {offered.length > 0 ? (
        <>
          <p>
            The phone keeps a look-up of your county. It can say whether a name and an
            address are on the roll; it holds no list of names that anybody could read.
          </p>
          {offered.map((extract) => (
            <FetchButton key={extract.id} extract={extract} pocket={pocket} />
          ))}
          {pocket.link === 'away' && <p>Fetching it takes a network, this once.</p>}
        </>
      ) : (
        <Nothing pocket={pocket} />
      )}
    </section>
  )
}

/** Why there is nothing to fetch, and what can be done about it. */
function Nothing(props: { readonly pocket: Pocket }) {
  const { link, sync } = props.pocket
  if (link === 'connecting') return <p role="status">Asking the server…</p>
  return (
    <>
      <p>
        {link === 'in-touch'
          ? 'There is no look-up for your county yet. Your manager makes one on the console under “Clipboards”.'
          : 'None is on this phone yet. Go where there is a network once, then it works anywhere. You can tally meanwhile.'}
      </p>
      <button
        type="button"
        className="pocket__button pocket__button--quiet"
        onClick={() => void sync()}
      >
        Ask again
      </button>
    </>
  )
}

/** Fetches one extract; shows how much has arrived. */
export function FetchButton(props: {
  readonly extract: ClipboardExtract
  readonly pocket: Pocket
}) {
  const { extract, pocket } = props
  const share = pocket.arriving.get(extract.id)
  const [isBroken, setBroken] = useState(false)
  const name = extract.county ?? 'the rest of the state'
  if (share !== undefined) {
    return (
      <div className="pocket__arriving">
        <label htmlFor={`arriving-${extract.id}`}>Fetching {name}</label>
        <progress id={`arriving-${extract.id}`} value={share} max={1} />
      </div>
    )
  }
  const fetchIt = () => {
    setBroken(false)
    void pocket.fetch(extract).catch(() => setBroken(true))
  }
  return (
    <>
      <button
        type="button"
        className="pocket__button"
        disabled={pocket.link !== 'in-touch'}
        onClick={fetchIt}
      >
        Fetch {name} ({sizeWords(extract.bytes)})
      </button>
      {isBroken && (
        <p role="alert">
          It did not arrive whole. What is here stays; fetch it again for the rest.
        </p>
      )}
    </>
  )
}
