import type { Rechecks } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { rechecksQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { dayAndTime } from '../words/date.ts'
import { counted, exact } from '../words/number.ts'

const zoneWords: ReadonlyMap<string, string> = new Map([
  ['accept', 'found'],
  ['review', 'left to a person'],
  ['none', 'not found'],
])
const words = (zone: string) => zoneWords.get(zone) ?? zone

/** What a newer roll answers otherwise, and the decisions that somebody must confirm. */
export function RollChanges(props: {
  readonly rechecks: Rechecks
  readonly mayDecide: boolean
  readonly mayUpload: boolean
}) {
  const { roll, changes, doubted } = props.rechecks
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: (recheckId: number) =>
      send<Rechecks>('POST', `/api/rechecks/${recheckId}/keep`),
    onSuccess: (now) => client.setQueryData(rechecksQuery.queryKey, now),
  })
  return (
    <Card
      title="Looked up again"
      sentence={
        roll === null
          ? 'No roll has been imported yet.'
          : `Every line is looked up again when a newer roll comes in; the last was ${roll.source}, ${dayAndTime(roll.importedAt)}.`
      }
    >
      {changes.length === 0 ? (
        <>
          <p>
            The roll in force changed no answer. After the next one this says how many
            lines are found that were not, and which decisions somebody must confirm.
          </p>
          {props.mayUpload && (
            <p>
              <Link to="/uploads">Upload a newer roll</Link>
            </p>
          )}
        </>
      ) : (
        <ul className="roll-changes">
          {changes.map(({ before, after, lines }) => (
            <li key={`${before} ${after}`}>
              <b>{exact(lines)}</b> {words(before)} → {words(after)}
            </li>
          ))}
        </ul>
      )}
      {doubted.length > 0 && (
        <>
          <h3>
            {counted(doubted.length, 'decision')} by people, which stand until somebody
            confirms
          </h3>
          <ul className="hints">
            {doubted.map((each) => (
              <li key={each.recheckId} className="hint">
                <p>
                  Sheet {each.sheet}, line {each.row}: {each.by} decided{' '}
                  <b>{each.disposition}</b>
                  {each.reason === null ? '' : ` (${each.reason})`} by the roll{' '}
                  {each.rollThen}. It was {words(each.before)} then and is{' '}
                  {words(each.after)} now.
                </p>
                {props.mayDecide && (
                  <div className="actions">
                    <Link className="usa-button" to="/review">
                      Decide again
                    </Link>
                    <Button
                      type="button"
                      outline
                      onClick={() => keep.mutate(each.recheckId)}
                    >
                      It stays
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
