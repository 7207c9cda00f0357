import type { CustodyEvent } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { paperChanged } from '../api/paper-queries.ts'
import { undoCustody } from '../api/undo-custody.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { dayAndTime, longDate } from '../words/date.ts'
import { eventWords, problemSentence } from '../words/sheet-words.ts'

/** Everything that was recorded of a sheet, newest first, what was taken back included. */
export function SheetHistory(props: {
  readonly events: readonly CustodyEvent[]
  readonly mayUndo: boolean
}) {
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: undoCustody,
    onSuccess: () => paperChanged(client),
  })
  const last = props.events.findLast(
    ({ kind, isTakenBack }) => kind !== 'corrected' && !isTakenBack,
  )
  return (
    <>
      <ol className="history">
        {props.events.toReversed().map((event) => (
          <li
            key={event.seq}
            className={event.isTakenBack ? 'history__taken-back' : undefined}
          >
            <b>{eventWords.get(event.kind) ?? event.kind}</b> {longDate(event.on)}
            {event.holder !== null && `, to ${event.holder}`}
            {event.place !== null && `, ${event.place}`}
            {event.why !== null && ` (${event.why})`}
            {event.isTakenBack && <span className="tag">taken back</span>}
            {event.odd !== null && (
              <span className="history__odd">{problemSentence(event.odd)}</span>
            )}
            <span className="small quiet">
              {event.by}, {dayAndTime(event.at)}
              {props.mayUndo && event === last && event.kind !== 'printed' && (
                <>
                  {' · '}
                  <Button
                    type="button"
                    unstyled
                    disabled={undo.isPending}
                    onClick={() => undo.mutate(event.batch)}
                  >
                    Undo
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <RefusedNotice error={undo.error} />
    </>
  )
}
