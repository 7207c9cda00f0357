import type { BallotPartState, BallotTexts } from '@groundswell/server/wire'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { dayAndTime } from '../words/date.ts'
import { ClaimList } from './claim-list.tsx'
import { TextEditor } from './text-editor.tsx'
import type { TextDesk } from './use-text-desk.ts'

interface SubmittedProps {
  readonly texts: BallotTexts
  readonly part: BallotPartState
  readonly desk: TextDesk
  readonly today: string
  readonly mayKeep: boolean
}

/** A text that is frozen: its words, who submitted it, its hash, and what may still happen. */
export function SubmittedText(props: SubmittedProps) {
  const { part, desk, texts } = props
  const frozen = part.versions.find(({ act }) => act !== 'draft' && act !== 'reopened')
  const [note, setNote] = useState('')
  const [asking, ask] = useState(false)
  if (frozen === undefined) return null
  const { display } = texts
  return (
    <div className="text-editor">
      <div className="frozen-text">
        {frozen.text.split(/\n+/).map((paragraph, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the text is frozen
          <p key={at}>{paragraph}</p>
        ))}
        {frozen.signers.length > 0 && (
          <p className="frozen-text__signers">{frozen.signers.join(' · ')}</p>
        )}
      </div>
      <p className="small quiet hash">
        {frozen.act === 'ordered'
          ? `By order: ${frozen.note ?? ''}. Entered`
          : 'Submitted'}{' '}
        by {frozen.by}, {dayAndTime(frozen.at)} · SHA-256 {frozen.hash}
      </p>
      {frozen.claims.length > 0 && (
        <ClaimList
          body={frozen}
          today={props.today}
          mayChange={false}
          change={() => undefined}
        />
      )}
      {props.mayKeep && display !== 'over' && !asking && (
        <div className="actions">
          <Button type="button" outline onClick={() => ask(true)}>
            {display === 'open' ? 'Enter a court’s order' : 'Take the submission back'}
          </Button>
        </div>
      )}
      {asking && (
        <>
          <Label htmlFor="text-note">
            {display === 'open'
              ? 'The court, the case, the day'
              : 'Why is it taken back?'}
          </Label>
          <TextInput
            id="text-note"
            name="note"
            type="text"
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          {display === 'open' ? (
            <TextEditor
              texts={texts}
              part={part}
              desk={desk}
              today={props.today}
              ordered={{ note, done: () => ask(false) }}
            />
          ) : (
            <>
              <RefusedNotice error={desk.error} />
              <div className="actions">
                <Button
                  type="button"
                  disabled={note.trim() === '' || desk.busy}
                  onClick={() => desk.send('reopened', note, () => ask(false))}
                >
                  Take it back and write on
                </Button>
              </div>
            </>
          )}
          <Button type="button" unstyled onClick={() => ask(false)}>
            Leave it
          </Button>
        </>
      )}
    </div>
  )
}
