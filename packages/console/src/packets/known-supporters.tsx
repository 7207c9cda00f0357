import type { KnownChoice, Refusal } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { refusalOf } from '../api/request.ts'

const choices = [
  ['new-only', 'Only the others', 'Whoever has no sheet yet gets one.'],
  [
    'again',
    'The same sheets again',
    'The same numbers, as when a download or a letter went astray.',
  ],
  [
    'anew',
    'New sheets for everybody',
    'A supporter who then signs two sheets has signed twice; one of them will not count.',
  ],
] as const satisfies readonly (readonly [KnownChoice, string, string])[]

/** Some on a list have a sheet, or everybody: what is to be printed, if anything. */
export function KnownSupporters(props: {
  readonly question: Refusal['refusal']
  readonly choose: (known: KnownChoice) => void
  readonly leave: () => void
}) {
  const { sentence, choices: open = choices.map(([known]) => known) } = props.question
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{sentence}</strong>{' '}
        {open.includes('new-only')
          ? 'What shall be printed?'
          : 'Take another list, or print for these supporters once more.'}
      </p>
      <ul className="known-choices">
        {!open.includes('new-only') && (
          <li>
            <Button type="button" onClick={props.leave}>
              Take another list
            </Button>
          </li>
        )}
        {choices
          .filter(([known]) => open.includes(known))
          .map(([known, label, why]) => (
            <li key={known}>
              <Button type="button" outline onClick={() => props.choose(known)}>
                {label}
              </Button>
              <span className="small">{why}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}

/** What the server asks where supporters on the list have a sheet. */
export function knownQuestion(error: unknown): Refusal['refusal'] | undefined {
  const refusal = refusalOf(error)
  return refusal?.code === 'supporters-known' ? refusal : undefined
}
