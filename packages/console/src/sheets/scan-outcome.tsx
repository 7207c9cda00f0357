import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { capitalised } from '../words/capitalised.ts'
import { counted } from '../words/number.ts'
import { actWords, problemSentence, stateWords } from '../words/sheet-words.ts'
import type { DeskWord } from './use-scan-desk.ts'

/** What the last scan did, to be read from two metres. */
export function ScanOutcome(props: {
  readonly word: DeskWord | undefined
  readonly undo: (batch: string) => void
}) {
  const { word } = props
  if (word === undefined) {
    return (
      <div className="outcome outcome--none" role="status">
        <p className="outcome__what">Scan the first code.</p>
      </div>
    )
  }
  if (word.kind === 'refused') {
    return (
      <div className="outcome outcome--refused" role="alert">
        <p className="outcome__what">{capitalised(word.failed)}</p>
        <p className="outcome__more">{word.sentence}</p>
        <p className="outcome__odd">Read: {word.text}</p>
      </div>
    )
  }
  const { answer, undone } = word
  const isOdd = answer.odd.length > 0 || answer.refused.length > 0
  const tone = undone ? 'none' : isOdd ? 'odd' : 'done'
  return (
    <div className={`outcome outcome--${tone}`} role="status">
      <p className="outcome__what">
        {answer.printedId} <b>{undone ? 'taken back' : doneWords(answer)}</b>
      </p>
      <p className="outcome__more">
        {answer.what === 'packet' && `${counted(answer.recorded, 'sheet')} · `}
        {answer.county}
        {answer.holder !== null && ` · ${answer.holder}`}
      </p>
      {answer.odd.slice(0, 3).map(({ sheet, kind }) => (
        <p key={sheet} className="outcome__odd">
          {answer.what === 'packet' && `${sheet}: `}
          {problemSentence(kind)}
        </p>
      ))}
      {answer.refused.slice(0, 3).map(({ sheet, state }) => (
        <p key={sheet} className="outcome__odd">
          {sheet} was left out: it is {stateWords.get(state) ?? state}.
        </p>
      ))}
      <div className="actions">
        {!undone && (
          <Button type="button" outline onClick={() => props.undo(answer.batch)}>
            Undo <kbd>Ctrl Z</kbd>
          </Button>
        )}
        <Link
          to={answer.what === 'sheet' ? `/sheets/${answer.id}` : `/packets/${answer.id}`}
        >
          Open the {answer.what}
        </Link>
      </div>
    </div>
  )
}

/** "handed out", "taken in". */
export function doneWords({ act }: { readonly act: string }): string {
  return actWords.find((each) => each.act === act)?.done ?? act
}
