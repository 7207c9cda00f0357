import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { calendarQuery } from '../api/law-queries.ts'
import { meQuery } from '../api/queries.ts'
import { DateList } from '../calendar/date-list.tsx'
import { FeedCard } from '../calendar/feed-card.tsx'
import { NextDate } from '../calendar/next-date.tsx'
import { WhatIfCard } from '../calendar/what-if-card.tsx'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { filedWords } from '../words/calendar-words.ts'

/** "Which date comes next, and by which rule?" */
export function CalendarRoute() {
  const { data } = useSuspenseQuery(calendarQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const next = data.entries.find(({ id }) => id === data.next)
  const from = data.entries.find(({ id }) => id === 'start')?.rule ?? 'the start'
  return (
    <div className="stack">
      <PageHead path="/calendar">
        <div className="actions">
          <a className="usa-button" href="/api/calendar.ics" download="drive.ics">
            Download for a calendar (.ics)
          </a>
          <Button type="button" outline onClick={() => window.print()}>
            Print
          </Button>
        </div>
      </PageHead>
      {next === undefined ? (
        <p className="notice">Every date that the law sets has passed.</p>
      ) : (
        <NextDate entry={next} />
      )}
      <Card title="All dates" sentence={filedWords(data)}>
        <DateList entries={data.entries} today={data.today} next={data.next} />
        <p className="small quiet">Under {data.rules}.</p>
      </Card>
      <WhatIfCard from={from} />
      <FeedCard feed={data.feed} mayChange={me.may.includes('change-petition')} />
    </div>
  )
}
