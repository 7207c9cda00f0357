import { Button } from '@trussworks/react-uswds'
import { About } from '../pieces/about.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { doneWords } from './scan-outcome.tsx'
import type { DeskWord } from './use-scan-desk.ts'

/** What was scanned before, so that a slip is found again. */
export function ScannedBefore(props: {
  readonly words: readonly DeskWord[]
  readonly undo: (batch: string) => void
}) {
  if (props.words.length === 0) return null
  return (
    <Disclosure
      summary={
        props.words.length === 1 ? 'The one before' : `The ${props.words.length} before`
      }
    >
      <ul className="scanned-before">
        {props.words.map((word, at) => (
          <li key={word.kind === 'done' ? word.answer.batch : `${word.text}-${at}`}>
            {word.kind === 'done' ? (
              <>
                <b>{word.answer.printedId}</b>{' '}
                {word.undone ? 'taken back' : doneWords(word.answer)}
                {!word.undone && (
                  <Button
                    type="button"
                    unstyled
                    onClick={() => props.undo(word.answer.batch)}
                  >
                    Undo<About>{word.answer.printedId}</About>
                  </Button>
                )}
              </>
            ) : (
              <>
                <b>{word.text}</b> {word.failed}: {word.sentence}
              </>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
