import type { AnnouncedReturn } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { About } from '../pieces/about.tsx'
import { dayAndTime } from '../words/date.ts'
import { counted } from '../words/number.ts'

/** What circulators say they hand in, so that a bag that never arrives is missed. */
export function AnnouncedList(props: {
  readonly announced: readonly AnnouncedReturn[]
  readonly take: (announced: AnnouncedReturn) => void
}) {
  if (props.announced.length === 0) return null
  return (
    <section className="card" aria-labelledby="announced">
      <h2 id="announced">Announced by circulators</h2>
      <p className="card__sentence">
        Nothing of this counts yet: count the bag, then record it.
      </p>
      <ul className="announced">
        {props.announced.map((each) => (
          <li key={each.id}>
            <span>
              <b>{each.circulator}</b>: {counted(each.lines, 'line')}
              {each.packet !== '' && ` of packet ${each.packet}`}, said{' '}
              {dayAndTime(each.at)}
            </span>
            <Button type="button" outline onClick={() => props.take(each)}>
              Record it
              <About>
                {each.circulator}, {dayAndTime(each.at)}
              </About>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
