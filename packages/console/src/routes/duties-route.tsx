import type { Duties, Duty } from '@groundswell/server/wire'
import { useSuspenseQuery } from '@tanstack/react-query'
import { dutiesQuery } from '../api/law-queries.ts'
import { meQuery } from '../api/queries.ts'
import { DutyCard } from '../duties/duty-card.tsx'
import { EventsCard } from '../duties/events-card.tsx'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { dayAndTime, longDate } from '../words/date.ts'
import { blockedWords, monthWords } from '../words/duty-words.ts'
import { counted, exact } from '../words/number.ts'

const groups = [
  { title: 'Missing', states: ['late', 'open'] },
  { title: 'To come', states: ['due', 'not-yet'] },
  { title: 'Done', states: ['done'] },
] as const

/** "What does the law still ask of us, by when, and what would missing it cost?" */
export function DutiesRoute() {
  const { data } = useSuspenseQuery(dutiesQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const mayKeep = me.may.includes('keep-duties')
  return (
    <div className="stack">
      <PageHead path="/duties" />
      <Verdict data={data} />
      {data.duties.length === 0 && (
        <p>
          {data.rules} holds no duties of those who run a drive. That does not mean that
          there are none: ask whoever made the rules.
        </p>
      )}
      {groups.map(({ title, states }) => {
        const some = data.duties.filter(({ state }) =>
          (states as readonly Duty['state'][]).includes(state),
        )
        return some.length === 0 ? null : (
          <Card key={title} title={`${title} (${some.length})`}>
            <ul className="duties">
              {some.map((duty) => (
                <DutyCard
                  key={`${duty.duty} ${duty.month}`}
                  duty={duty}
                  today={data.today}
                  mayKeep={mayKeep}
                  maySeeSheets={me.may.includes('see-sheets')}
                />
              ))}
            </ul>
          </Card>
        )
      })}
      <EventsCard events={data.events} mayKeep={mayKeep} />
      <History data={data} />
      <p className="small quiet">
        Under {data.rules}, judged on {longDate(data.today)} with {exact(data.gathered)}{' '}
        lines in hand.
      </p>
    </div>
  )
}

function Verdict(props: { readonly data: Duties }) {
  const { duties, blocked, linesAtStake } = props.data
  const missing = duties.filter(({ state }) => state === 'late' || state === 'open')
  const next = duties
    .filter(({ state }) => state === 'due')
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))[0]
  return (
    <section className="card verdict" aria-label="How the drive stands">
      <p className="figure-number">
        {missing.length === 0 ? 'Nothing' : counted(missing.length, 'duty', 'duties')}{' '}
        <span>{missing.length === 1 ? 'is missing today' : 'missing today'}</span>
      </p>
      {linesAtStake > 0 && (
        <p>
          {counted(linesAtStake, 'line')} rest on these duties, on numbered sheets or not,
          and would be lost if everything were filed as it is.
        </p>
      )}
      {blocked.map(({ what, duties: stopping }) => (
        <p key={what}>
          <b>{blockedWords[what]}</b> before {counted(stopping.length, 'duty', 'duties')}{' '}
          of those below {stopping.length === 1 ? 'is' : 'are'} done.
        </p>
      ))}
      {next?.due !== undefined && next.due !== null && (
        <p>The next last day is {longDate(next.due)}.</p>
      )}
    </section>
  )
}

/** Every record with what was taken back: nothing is rubbed out. */
function History(props: { readonly data: Duties }) {
  const { history, duties } = props.data
  if (history.length === 0) return null
  const titles = new Map(duties.map(({ duty, title }) => [duty, title]))
  const undone = new Set(history.map(({ takesBack }) => takesBack))
  return (
    <Disclosure summary={`Everything that was recorded (${history.length})`}>
      <ul>
        {history.map((each) => (
          <li key={each.id}>
            {dayAndTime(each.at)}, {each.by}:{' '}
            {each.takesBack === null ? `done on ${longDate(each.on)}` : 'taken back'},{' '}
            {titles.get(each.duty) ?? each.duty}
            {each.month === null ? '' : ` (${monthWords(each.month)})`}
            {undone.has(each.id) && ' — taken back later'}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
