import type { OfficeView } from '@groundswell/server/wire'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { dayAndTime } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { entryWords } from './entry-words.ts'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

type Entry = OfficeView['entries'][number]

/** The office's book, newest first; each entry carries the hash of the one before. */
export function BookCard(props: {
  readonly view: OfficeView
  readonly mayWrite: boolean
}) {
  const { view } = props
  const [all, setAll] = useState(false)
  const newest = view.entries.toReversed()
  const shown = all ? newest : newest.slice(0, 8)
  const sentence =
    view.entries.length === 0
      ? 'Every act of the office is written here, in order, for good.'
      : view.bookHolds
        ? `${counted(view.entries.length, 'entry', 'entries')}, each bound to the one before by its hash.`
        : 'An entry does not fit the hash that follows it: the book was changed from outside.'
  return (
    <Card title="The office’s book" sentence={sentence}>
      <ol className="book" reversed start={newest.length}>
        {shown.map((entry) => (
          <BookEntry key={entry.seq} entry={entry} {...props} />
        ))}
      </ol>
      {shown.length < newest.length && (
        <Button type="button" unstyled onClick={() => setAll(true)}>
          Show all {newest.length} entries
        </Button>
      )}
    </Card>
  )
}

function BookEntry(props: {
  readonly view: OfficeView
  readonly entry: Entry
  readonly mayWrite: boolean
}) {
  const { view, entry } = props
  const [asking, ask] = useState(false)
  const [why, setWhy] = useState('')
  const taking = useOfficeAct(view, 'taken-back', () => ask(false))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (why.trim() !== '') taking.act({ entry: entry.seq, why })
  }
  return (
    <li className={entry.takenBack ? 'book__entry book__entry--back' : 'book__entry'}>
      <span className="book__act">
        {entryWords(entry.act)}
        {entry.takenBack && <b> Taken back.</b>}
      </span>
      <span className="book__facts">
        {dayAndTime(entry.at)}, {entry.by} · <code>{entry.hash.slice(0, 12)}</code>
        {props.mayWrite && entry.mayBeTakenBack && !asking && (
          <Button type="button" unstyled onClick={() => ask(true)}>
            Take back<About>entry {entry.seq}</About>
          </Button>
        )}
      </span>
      {asking && (
        <form onSubmit={submit}>
          <Label htmlFor={`why-${entry.seq}`}>Why is it taken back?</Label>
          <TextInput
            id={`why-${entry.seq}`}
            name="why"
            type="text"
            maxLength={500}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <div className="actions">
            <Button type="submit" disabled={why.trim() === '' || taking.busy}>
              Take it back
            </Button>
            <Button type="button" outline onClick={() => ask(false)}>
              Leave it
            </Button>
          </div>
          <Refused of={taking} />
        </form>
      )}
    </li>
  )
}
