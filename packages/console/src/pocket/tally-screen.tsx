import { useState } from 'react'
import { tallyOf, tallyPackets } from './pocket-tally.ts'
import type { Pocket } from './use-pocket.ts'

/** One large button for each line that is signed; one to take the last one back. */
export function TallyScreen(props: { readonly pocket: Pocket }) {
  const { pocket } = props
  const packets = tallyPackets(pocket.home, pocket.queue)
  const [chosen, setChosen] = useState<string>()
  const packet = packets.find((id) => id === chosen) ?? packets[0] ?? ''
  const count = tallyOf(packet, pocket.home, pocket.queue)
  const room = pocket.home?.packets.find(({ id }) => id === packet)?.lines
  const { last } = pocket
  return (
    <section className="pocket__tally">
      {packets.length > 1 && (
        <label>
          Packet
          <select value={packet} onChange={({ target }) => setChosen(target.value)}>
            {packets.map((id) => (
              <option value={id} key={id}>
                {id === '' ? 'No packet' : id}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="pocket__count" aria-live="polite">
        <b>{count}</b>{' '}
        {room === undefined ? (count === 1 ? 'line' : 'lines') : `of ${room} lines`}
      </p>
      <button
        type="button"
        className="pocket__plus"
        onClick={() => void pocket.tally(packet)}
      >
        +1
        <span>line signed</span>
      </button>
      <button
        type="button"
        className="pocket__button pocket__button--quiet"
        disabled={last === undefined}
        onClick={() => void pocket.undo()}
      >
        {last?.kind === 'return' ? 'Undo the last return' : 'Undo the last line'}
        {last !== undefined && last.packet !== packet
          ? ` (${last.packet === '' ? 'no packet' : last.packet})`
          : ''}
      </button>
    </section>
  )
}
