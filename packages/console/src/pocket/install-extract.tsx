import type { ClipboardExtract } from '@groundswell/server/wire'
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
        </>
      ) : (
        <p>
          {pocket.link === 'in-touch'
            ? 'There is no look-up for your county yet. Your manager makes one on the console under “Clipboards”.'
            : 'Nothing is on this phone yet. Go where there is a network once, then it works anywhere.'}
        </p>
      )}
    </section>
  )
}

/** Fetches one extract; shows how much has arrived. */
export function FetchButton(props: {
  readonly extract: ClipboardExtract
  readonly pocket: Pocket
}) {
  const { extract, pocket } = props
  const share = pocket.arriving.get(extract.id)
  const name = extract.county ?? 'the rest of the state'
  if (share !== undefined) {
    return (
      <div className="pocket__arriving">
        <label htmlFor={`arriving-${extract.id}`}>Fetching {name}</label>
        <progress id={`arriving-${extract.id}`} value={share} max={1} />
      </div>
    )
  }
  return (
    <button
      type="button"
      className="pocket__button"
      disabled={pocket.link !== 'in-touch'}
      onClick={() => void pocket.fetch(extract).catch(() => undefined)}
    >
      Fetch {name} ({sizeWords(extract.bytes)})
    </button>
  )
}
