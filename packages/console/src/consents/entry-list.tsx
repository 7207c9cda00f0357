import type { ConsentEntry, Consents } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { dayAndTime, longDate } from '../words/date.ts'
import { counted, exact } from '../words/number.ts'
import { consentsQuery } from './consents-query.ts'

const decisionWords: Readonly<Record<ConsentEntry['decision'], string>> = {
  given: 'consented',
  refused: 'refused',
  rescinded: 'took its consent back',
  'held-complete': 'holds that all consent needed is there',
}

/** Every decision that was recorded, newest first, with its document. */
export function EntryList(props: { readonly data: Consents; readonly mayKeep: boolean }) {
  const { entries } = props.data
  return (
    <Card
      title="The records"
      sentence={
        entries.length === 0
          ? 'Nobody has decided anything that is recorded here.'
          : `${counted(entries.length, 'record')}, none of which is ever changed.`
      }
    >
      <ol className="book" reversed>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} mayKeep={props.mayKeep} />
        ))}
      </ol>
    </Card>
  )
}

function Entry(props: { readonly entry: ConsentEntry; readonly mayKeep: boolean }) {
  const { entry } = props
  const { document, votes, struck } = entry
  const client = useQueryClient()
  const [asking, ask] = useState(false)
  const [reason, setReason] = useState('')
  const strike = useMutation({
    mutationFn: () =>
      send<Consents>('POST', `/api/consents/${entry.id}/struck`, { reason }),
    onSuccess: (after) => client.setQueryData(consentsQuery.queryKey, after),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    strike.mutate()
  }
  return (
    <li className={struck === null ? 'book__entry' : 'book__entry book__entry--back'}>
      <span className="book__act">
        {longDate(entry.on)}: {entry.body} {decisionWords[entry.decision]}
        {votes !== undefined && `, ${exact(votes.yes)} of ${exact(votes.of)} votes`} (
        {document.url === undefined ? (
          document.title
        ) : (
          <a href={document.url}>{document.title}</a>
        )}
        ).
        {struck !== null && (
          <b>
            {' '}
            Struck by {struck.by}: {struck.reason}.
          </b>
        )}
      </span>
      <span className="book__facts">
        {dayAndTime(entry.at)}, {entry.by}
        {document.sha256 !== undefined && (
          <>
            {' '}
            · <code>{document.sha256.slice(0, 12)}</code>
          </>
        )}
        {props.mayKeep && entry.fileKept && (
          <a href={`/api/consents/${entry.id}/document`} download>
            Fetch {document.name ?? 'the file'}
            <About>{entry.body}</About>
          </a>
        )}
        {props.mayKeep && struck === null && !asking && (
          <Button type="button" unstyled onClick={() => ask(true)}>
            Strike it<About>{entry.body}</About>
          </Button>
        )}
      </span>
      {asking && struck === null && (
        <form onSubmit={submit}>
          <Label htmlFor={`strike-${entry.id}`}>
            What is wrong with the entry? A consent that was taken back is a record of its
            own.
          </Label>
          <TextInput
            id={`strike-${entry.id}`}
            name="reason"
            type="text"
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <RefusedNotice error={strike.error} />
          <div className="actions">
            <Button type="submit" disabled={reason.trim() === '' || strike.isPending}>
              Strike the entry
            </Button>
            <Button type="button" unstyled onClick={() => ask(false)}>
              Leave it
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
