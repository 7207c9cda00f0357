import type { Assurance } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { About } from '../pieces/about.tsx'
import { dayAndTime } from '../words/date.ts'

/** Who gave their word on something, oldest first, what was taken back, and the way to do so. */
export function AssuranceLines(props: {
  /** What they assured, such as `Looked at`. */
  readonly verb: string
  /** What it was about, for those who hear the button without its surroundings. */
  readonly about: string
  readonly given: readonly Assurance[]
  readonly takeBack: (id: number) => void
  readonly busy: boolean
}) {
  if (props.given.length === 0) return null
  return (
    <ul className="assurances small quiet">
      {props.given.map(({ id, by, at, takenBack, mayTakeBack }) => (
        <li key={id}>
          {props.verb} by {by}, {dayAndTime(at)}
          {takenBack !== null && (
            <>
              ; taken back by {takenBack.by}, {dayAndTime(takenBack.at)}
            </>
          )}
          {mayTakeBack && (
            <>
              {' · '}
              <Button
                type="button"
                unstyled
                disabled={props.busy}
                onClick={() => props.takeBack(id)}
              >
                Take back<About>{props.about}</About>
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Whether somebody’s word stands. */
export function isAssured(given: readonly Assurance[]): boolean {
  return given.some(({ takenBack }) => takenBack === null)
}
