import type { CalendarEntry } from '@groundswell/server/wire'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { actorWords, daysAway, entryWords } from '../words/calendar-words.ts'
import { longDate } from '../words/date.ts'

/** All dates in order, with today in its place among them. */
export function DateList(props: {
  readonly entries: readonly CalendarEntry[]
  readonly today: string
  readonly next: string | null
}) {
  const { entries, today } = props
  const passed = entries.filter(({ daysLeft }) => daysLeft < 0)
  const ahead = entries.filter(({ daysLeft }) => daysLeft >= 0)
  return (
    <ol className="dates" aria-label="All dates of the drive">
      {passed.map((entry) => (
        <DateRow key={entry.id} entry={entry} state="passed" />
      ))}
      <li className="dates__today" aria-current="date">
        <b>{longDate(today)}</b> <span>today</span>
      </li>
      {ahead.map((entry) => (
        <DateRow
          key={entry.id}
          entry={entry}
          state={entry.id === props.next ? 'next' : 'ahead'}
        />
      ))}
    </ol>
  )
}

function DateRow(props: {
  readonly entry: CalendarEntry
  readonly state: 'passed' | 'next' | 'ahead'
}) {
  const { entry, state } = props
  return (
    <li className={`dates__date dates__date--${state}`}>
      <span className="dates__day">
        <time dateTime={entry.date}>{longDate(entry.date)}</time>
        <span className="small quiet">{daysAway(entry.daysLeft)}</span>
      </span>
      <span className="dates__what">
        <b>{entryWords(entry)}</b>
        <span>
          {entry.rule}
          {entry.by !== 'event' && (
            <span className="quiet"> · {actorWords[entry.by]}</span>
          )}
        </span>
        <span className="small quiet">
          <CitedLaw law={entry.law} />
        </span>
      </span>
    </li>
  )
}
