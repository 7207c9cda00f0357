import type { TurnIn, TurnInList } from '@groundswell/server/wire'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { turnInHistoryQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { RefusedNotice, refusedField } from '../pieces/refused-notice.tsx'
import { dayAndTime, longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { TurnInFields, turnInOf } from './turn-in-fields.tsx'

/** One turn-in: correct it with a reason, take the newest step back, see what it was. */
export function TurnInEditor(props: {
  readonly turnIn: TurnIn
  readonly choices: TurnInList['choices']
  readonly done: (said: string) => void
  readonly leave: () => void
}) {
  const { turnIn, choices } = props
  const client = useQueryClient()
  const { data: history } = useQuery(turnInHistoryQuery(turnIn.id))
  const [draft, setDraft] = useState({
    ...turnIn,
    sheets: String(turnIn.sheets),
    lines: String(turnIn.lines),
  })
  const [reason, setReason] = useState('')
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const path = `/api/turn-ins/${turnIn.id}`
  const after = (said: string) => () => {
    void client.invalidateQueries({ queryKey: ['turn-ins'] })
    props.done(said)
  }
  const correct = useMutation({
    mutationFn: () => {
      const { date, county, channel, circulator, sheets, lines } = draft
      const fields = turnInOf({ date, county, channel, circulator, sheets, lines })
      return send('POST', `${path}/correction`, { ...fields, reason })
    },
    onSuccess: after('Corrected. The count is made anew.'),
  })
  const undo = useMutation({
    mutationFn: () => send('POST', `${path}/undo`),
    onSuccess: after(
      turnIn.corrected > 0
        ? 'The correction is undone; what stood before stands again.'
        : 'Withdrawn: it counts no lines now, and stays on record.',
    ),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    correct.mutate()
  }
  return (
    <section className="card turn-in-editor" aria-labelledby="editor">
      <h2 id="editor" ref={head} tabIndex={-1}>
        Turn-in of {longDate(turnIn.date)}, {turnIn.county}
      </h2>
      <form onSubmit={submit}>
        <TurnInFields
          draft={draft}
          choices={choices}
          wrong={refusedField(correct.error)}
          onChange={(next) => setDraft({ ...draft, ...next })}
        />
        <Label htmlFor="reason">Why it is corrected</Label>
        <TextInput
          id="reason"
          name="reason"
          type="text"
          required
          minLength={3}
          maxLength={200}
          autoComplete="off"
          aria-invalid={refusedField(correct.error) === 'reason'}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <RefusedNotice error={correct.error ?? undo.error} />
        <div className="actions">
          <Button type="submit" disabled={correct.isPending}>
            Correct
          </Button>
          {(turnIn.corrected > 0 || turnIn.lines > 0 || turnIn.sheets > 0) && (
            <Button type="button" secondary onClick={() => undo.mutate()}>
              {turnIn.corrected > 0 ? 'Undo the last correction' : 'Withdraw'}
            </Button>
          )}
          <Button type="button" outline onClick={props.leave}>
            Leave as it is
          </Button>
        </div>
      </form>
      {history && (
        <ol className="small">
          {history.map((each) => (
            <li key={each.id}>
              {counted(each.lines, 'line')} on {counted(each.sheets, 'sheet')},{' '}
              {each.county}, {each.channel}, {each.circulator}, {longDate(each.date)};
              recorded by {each.recordedBy} on {dayAndTime(each.recordedAt)}
              {each.reason ? `: ${each.reason}.` : '.'}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
