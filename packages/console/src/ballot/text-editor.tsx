import type { BallotPartState, BallotTexts } from '@groundswell/server/wire'
import { Button, Label } from '@trussworks/react-uswds'
import { useDeferredValue, useRef, useState } from 'react'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted } from '../words/number.ts'
import { ClaimList } from './claim-list.tsx'
import { CountLine } from './count-line.tsx'
import { isSigned, partWords } from './part-words.ts'
import { textCount } from './text-count.ts'
import type { TextDesk } from './use-text-desk.ts'
import { ListField, WordListing } from './word-listing.tsx'

/** The words of a part under work: counted as they are typed, claims marked by selection. */
export function TextEditor(props: {
  readonly texts: BallotTexts
  readonly part: BallotPartState
  readonly desk: TextDesk
  readonly today: string
  /** Entering a court's text takes the place of draft and submission. */
  readonly ordered?: { readonly note: string; readonly done: () => void }
}) {
  const { part, desk, ordered } = props
  const { body } = desk
  const area = useRef<HTMLTextAreaElement>(null)
  const [problem, setProblem] = useState('')
  const count = textCount(props.texts.rules, part.limit, useDeferredValue(body))
  const select = (from: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(from, body.text.length)
  }
  const mark = () => {
    const [from = 0, to = 0] = selected(area.current)
    if (from === to) return setProblem('Select the words of the claim first.')
    if (body.claims.some((claim) => claim.from < to && from < claim.to)) {
      return setProblem('These words reach into another claim.')
    }
    setProblem('')
    const claims = [...body.claims, { from, to }]
    desk.change({ claims: claims.toSorted((a, b) => a.from - b.from) })
  }
  const without = body.claims.filter(({ source }) => source === undefined).length
  return (
    <div className="text-editor">
      <Label htmlFor="ballot-text">{partWords[part.part].name}: the words</Label>
      <textarea
        id="ballot-text"
        ref={area}
        className="usa-textarea text-editor__words"
        rows={part.part.startsWith('argument') ? 14 : 7}
        value={body.text}
        aria-invalid={count?.fits === false ? true : undefined}
        onChange={({ target }) => desk.write(target.value)}
      />
      <CountLine count={count} unit={part.limit?.unit ?? 'words'} goTo={select} />
      <WordListing
        listing={body.listing}
        change={(listing) => desk.change({ listing })}
      />
      {isSigned(part.part) && (
        <ListField
          id="signers"
          label="Signed by, one a line, as it is printed"
          words={body.signers}
          change={(signers) => desk.change({ signers })}
        />
      )}
      <section className="text-editor__claims" aria-labelledby="claims-head">
        <h3 id="claims-head">Claims and sources</h3>
        <p>
          {body.claims.length === 0
            ? 'Select words that claim a fact and mark them: then the claim can name its source.'
            : without === 0
              ? `${counted(body.claims.length, 'claim')}, each with its source.`
              : `${counted(body.claims.length, 'claim')}, ${without} without a source.`}
        </p>
        <div className="actions">
          <Button type="button" outline onClick={mark}>
            Mark the selected words as a claim
          </Button>
          <span role="status">{problem}</span>
        </div>
        <ClaimList
          body={body}
          today={props.today}
          mayChange
          change={(claims) => desk.change({ claims })}
        />
      </section>
      <RefusedNotice error={desk.error} />
      <div className="actions">
        {ordered === undefined ? (
          <>
            <Button
              type="button"
              disabled={desk.busy || desk.body.text.trim() === ''}
              onClick={() => desk.send('submitted')}
            >
              Submit this text
            </Button>
            <Button
              type="button"
              outline
              disabled={desk.busy || !desk.isChanged}
              onClick={() => desk.send('draft')}
            >
              Save the draft
            </Button>
          </>
        ) : (
          <Button
            type="button"
            disabled={desk.busy || ordered.note.trim() === ''}
            onClick={() => desk.send('ordered', ordered.note, ordered.done)}
          >
            Put the ordered text in its place
          </Button>
        )}
        {desk.isChanged && (
          <Button type="button" unstyled onClick={desk.forget}>
            Forget my changes
          </Button>
        )}
      </div>
    </div>
  )
}

function selected(area: HTMLTextAreaElement | null): readonly number[] {
  if (area === null) return []
  const { selectionStart, selectionEnd, value } = area
  // Blanks at the edges are no part of a claim.
  const words = value.slice(selectionStart, selectionEnd)
  const from = selectionStart + (words.length - words.trimStart().length)
  return words.trim() === '' ? [] : [from, from + words.trim().length]
}
