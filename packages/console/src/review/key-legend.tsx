import type { DeskWish } from './review-keys.ts'

const legend: readonly {
  readonly keys: string
  readonly words: string
  readonly wish?: DeskWish
}[] = [
  { keys: '1…5', words: 'this voter' },
  { keys: 'Enter', words: 'the one marked' },
  { keys: 'n', words: 'not on the roll' },
  { keys: 'r', words: 'other reason', wish: { kind: 'ask-reason' } },
  { keys: 'd', words: 'signed before', wish: { kind: 'duplicate' } },
  { keys: 's', words: 'second look', wish: { kind: 'second-look' } },
  { keys: 'u', words: 'undo', wish: { kind: 'undo' } },
  { keys: '/', words: 'find a voter', wish: { kind: 'search' } },
  { keys: '↑ ↓', words: 'candidate', wish: { kind: 'move', by: 1 } },
  { keys: '← →', words: 'line', wish: { kind: 'turn', by: 1 } },
]

/** Every key in sight, and each of them a button for the thumb. */
export function KeyLegend(props: {
  readonly press: (wish: DeskWish) => void
  readonly notOnRoll: DeskWish
  readonly without: readonly string[]
}) {
  const shown = legend.filter(({ keys }) => !props.without.includes(keys))
  return (
    <ul className="key-legend" aria-label="Keys">
      {shown.map(({ keys, words, wish }) => {
        const act = keys === 'n' ? props.notOnRoll : wish
        return (
          <li
            key={keys}
            className={
              wish?.kind === 'move' || wish?.kind === 'turn'
                ? 'key-legend__moving'
                : undefined
            }
          >
            {act ? (
              <button type="button" onClick={() => props.press(act)}>
                <kbd>{keys}</kbd> {words}
              </button>
            ) : (
              <span>
                <kbd>{keys}</kbd> {words}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
