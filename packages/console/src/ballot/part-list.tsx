import type { BallotPartState } from '@groundswell/server/wire'
import { partWords } from './part-words.ts'

const stateWords: Readonly<Record<BallotPartState['state'], string>> = {
  empty: 'not begun',
  draft: 'draft',
  submitted: 'submitted',
}

/** The parts of ballot and guide with their states; both sides in the same way. */
export function PartList(props: {
  readonly parts: readonly BallotPartState[]
  readonly open: string
  readonly choose: (part: BallotPartState['part']) => void
}) {
  return (
    <nav className="part-list" aria-label="Texts">
      <ul>
        {props.parts.map(({ part, state }) => (
          <li key={part}>
            <button
              type="button"
              aria-current={part === props.open ? 'true' : undefined}
              onClick={() => props.choose(part)}
            >
              <span>{partWords[part].name}</span>
              <span className={`part-list__state part-list__state--${state}`}>
                {stateWords[state]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
