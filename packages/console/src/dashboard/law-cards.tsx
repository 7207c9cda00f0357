import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { calendarQuery, dutiesQuery } from '../api/law-queries.ts'
import { Card } from '../pieces/card.tsx'
import { daysAway, entryWords } from '../words/calendar-words.ts'
import { longDate } from '../words/date.ts'
import { dutyState } from '../words/duty-words.ts'
import { counted } from '../words/number.ts'

/** The dates to warn of today; without one, the date that comes next. */
export function DatesCard() {
  const { data } = useQuery({ ...calendarQuery, throwOnError: false })
  if (data === undefined) return null
  const next = data.entries.find(({ id }) => id === data.next)
  const shown =
    data.warnings.length > 0
      ? data.warnings.map(({ entry }) => entry)
      : next === undefined
        ? []
        : [next]
  return (
    <Card
      title="Dates ahead"
      sentence={
        data.warnings.length > 0
          ? 'These come near:'
          : next === undefined
            ? 'Every date that the law sets has passed.'
            : 'Nothing comes near yet. Next:'
      }
    >
      <ul className="next-steps">
        {shown.slice(0, 4).map((entry) => (
          <li key={entry.id}>
            <b>{longDate(entry.date)}</b>, {daysAway(entry.daysLeft)}: {entryWords(entry)}
          </li>
        ))}
      </ul>
      <p className="card__more">
        <Link to="/calendar">All dates with their rules</Link>
      </p>
    </Card>
  )
}

/** Duties that are late or owed now, then those that are due within a month. */
export function DutiesCard() {
  const { data } = useQuery({ ...dutiesQuery, throwOnError: false })
  if (data === undefined || data.duties.length === 0) return null
  const missing = data.duties.filter(({ state }) => state === 'late' || state === 'open')
  const soon = data.duties.filter(
    ({ state, daysLeft }) => state === 'due' && daysLeft !== null && daysLeft <= 31,
  )
  return (
    <Card
      title="What the law still asks"
      sentence={
        missing.length === 0
          ? 'Nothing is missing today.'
          : `${counted(missing.length, 'duty', 'duties')} missing today.`
      }
    >
      <ul className="next-steps">
        {[...missing, ...soon].slice(0, 4).map((duty) => (
          <li key={`${duty.duty} ${duty.month}`}>
            {duty.title} <span className="tag">{dutyState(duty)}</span>
          </li>
        ))}
      </ul>
      <p className="card__more">
        <Link to="/duties">Every duty with its cost</Link>
      </p>
    </Card>
  )
}
