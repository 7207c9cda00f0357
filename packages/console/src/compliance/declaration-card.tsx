import { useQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { declarationQuery } from '../api/paper-queries.ts'
import { Card } from '../pieces/card.tsx'
import { dayAndTime } from '../words/date.ts'
import { DeclarationForm } from './declaration-form.tsx'
import { FindingCard } from './finding-card.tsx'

/** The circulator's declaration on a sheet: read it once, and see what would follow. */
export function DeclarationCard(props: {
  readonly sheet: string
  readonly mayRead: boolean
}) {
  const { data } = useQuery({ ...declarationQuery(props.sheet), throwOnError: false })
  const [reading, setReading] = useState(false)
  if (data === undefined) return null
  const { findings } = data
  const rejecting = findings.filter(
    ({ effect, status }) => effect !== 'note' && status !== 'cured',
  )
  return (
    <Card
      title="Would the county take it?"
      sentence={
        data.reading === null
          ? 'Nobody has read the circulator’s declaration yet.'
          : rejecting.length === 0
            ? 'Nothing on it would throw it out.'
            : 'Not as it is:'
      }
    >
      <ul className="findings">
        {findings.map((finding) => (
          <FindingCard
            key={finding.kind}
            finding={finding}
            mayCure={props.mayRead}
            isOnSheet
          />
        ))}
      </ul>
      {data.reading !== null && !reading && (
        <p className="small quiet">
          Declaration read by {data.reading.by}, {dayAndTime(data.reading.at)}
        </p>
      )}
      {props.mayRead &&
        (reading ? (
          <DeclarationForm data={data} done={() => setReading(false)} />
        ) : (
          <Button type="button" outline onClick={() => setReading(true)}>
            {data.reading === null ? 'Read the declaration' : 'Read it again'}
          </Button>
        ))}
    </Card>
  )
}
