import type { BallotFact, BallotView, LawCited } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { type ReactNode, useState } from 'react'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { dayAndTime } from '../words/date.ts'
import { useFact } from './use-fact.ts'

/** What every card of this screen is given. */
export interface FactCardProps {
  readonly view: BallotView
  readonly mayKeep: boolean
}

/**
 * One fact of the vote: what follows from it, who recorded it, by which sections, and the form
 * to record it or to record another in its place.
 */
export function FactCard(props: {
  readonly title: string
  readonly sentence: ReactNode
  readonly law?: readonly LawCited[] | undefined
  readonly record?: BallotFact | undefined
  readonly mayKeep: boolean
  readonly mayTakeBack?: boolean
  /** What the button says that opens the form. */
  readonly ask: string
  readonly form?: (close: () => void) => ReactNode
  readonly children?: ReactNode
}) {
  const { record, law, form } = props
  const [open, setOpen] = useState(false)
  const fact = useFact()
  return (
    <Card title={props.title} sentence={props.sentence}>
      {props.children}
      {law !== undefined && law.length > 0 && (
        <p className="small quiet">
          By <CitedLaw law={law} />
        </p>
      )}
      {record !== undefined && (
        <p className="small quiet">
          Recorded by {record.by}, {dayAndTime(record.at)}
        </p>
      )}
      <RefusedNotice error={fact.error} />
      {props.mayKeep && open && form?.(() => setOpen(false))}
      {props.mayKeep && !open && form !== undefined && (
        <div className="actions">
          <Button type="button" outline onClick={() => setOpen(true)}>
            {props.ask}
          </Button>
          {record !== undefined && props.mayTakeBack !== false && (
            <Button
              type="button"
              unstyled
              disabled={fact.busy}
              onClick={() => fact.takeBack({ kind: record.kind, key: record.key })}
            >
              Take it back<About>{props.title}</About>
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}
