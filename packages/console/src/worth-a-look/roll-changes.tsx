import type { Rechecks } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { dayAndTime } from '../words/date.ts'
import { counted, exact } from '../words/number.ts'
import { DoubtedDecisionItem } from './doubted-decision.tsx'
import { zoneWords } from './zone-words.ts'

/** What a newer roll answers otherwise, and the decisions that somebody must confirm. */
export function RollChanges(props: {
  readonly rechecks: Rechecks
  readonly mayDecide: boolean
  readonly mayUpload: boolean
}) {
  const { roll, changes, doubted, kept } = props.rechecks
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
              <b>{exact(lines)}</b> {zoneWords(before)} → {zoneWords(after)}
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
          <Decisions decisions={doubted} mayDecide={props.mayDecide} />
        </>
      )}
      {kept.length > 0 && (
        <Disclosure summary={`${counted(kept.length, 'decision')} left as they are`}>
          <Decisions decisions={kept} mayDecide={props.mayDecide} />
        </Disclosure>
      )}
    </Card>
  )
}

function Decisions(props: {
  readonly decisions: Rechecks['doubted']
  readonly mayDecide: boolean
}) {
  return (
    <ul className="hints">
      {props.decisions.map((decision) => (
        <DoubtedDecisionItem
          key={decision.recheckId}
          decision={decision}
          mayDecide={props.mayDecide}
        />
      ))}
    </ul>
  )
}
