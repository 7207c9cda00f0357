import type { CalendarEntry } from '@groundswell/server/wire'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { actorWords, daysAway, entryWords } from '../words/calendar-words.ts'
import { capitalised } from '../words/capitalised.ts'
import { longDate } from '../words/date.ts'

/** The date that comes next for the drive, as large as it matters. */
export function NextDate(props: { readonly entry: CalendarEntry }) {
  const { entry } = props
  return (
    <section className="card next-date" aria-labelledby="next-date">
      <h2 id="next-date">Next: {entryWords(entry)}</h2>
      <p className="figure-number">
        {longDate(entry.date)} <span>{daysAway(entry.daysLeft)}</span>
      </p>
      <p>
        {capitalised(entry.rule)}.
        {entry.by !== 'event' && ` It is for ${actorWords[entry.by]} to act.`}
      </p>
      <p className="small quiet">
        <CitedLaw law={entry.law} />
      </p>
    </section>
  )
}
