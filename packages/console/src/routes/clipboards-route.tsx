import type { Job } from '@groundswell/server/wire'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useEffect, useState } from 'react'
import { extractsQuery, isUnderWay, jobsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { ExtractRow } from '../extracts/extract-row.tsx'
import { Card } from '../pieces/card.tsx'
import { Choice } from '../pieces/choice.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { JobCard } from '../uploads/job-card.tsx'
import { longDate } from '../words/date.ts'

const wholeState = '*'

/** The look-ups that circulators' phones carry: made from the roll, dated, taken back. */
export function ClipboardsRoute() {
  const client = useQueryClient()
  const { data: desk } = useSuspenseQuery(extractsQuery)
  const { data: jobs } = useSuspenseQuery(jobsQuery)
  const [county, setCounty] = useState(desk.counties[0] ?? wholeState)
  const work = jobs.filter(({ kind }) => kind === 'clipboard-extract')
  const running = work.filter(isUnderWay).length
  useEffect(() => {
    // A work that has ended left an extract, or a refusal; either way look again.
    if (running === 0) void client.invalidateQueries({ queryKey: extractsQuery.queryKey })
  }, [running, client])
  const make = useMutation({
    mutationFn: (wanted: string | null) =>
      send<Job>('POST', '/api/extracts', { county: wanted }),
    onSuccess: () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  })
  const out = desk.extracts.filter(({ state }) => state === 'in-force')
  const past = desk.extracts.filter(({ state }) => state !== 'in-force')
  return (
    <div className="stack">
      <PageHead path="/clipboards" />
      <div className="columns columns--two">
        <Card
          title="Make a look-up"
          sentence="A phone learns whether a name and an address are on the roll. It holds no list of names: whoever finds it can ask about one person at a time, slowly."
        >
          <form
            className="desk-form"
            onSubmit={(event) => {
              event.preventDefault()
              make.mutate(county === wholeState ? null : county)
            }}
          >
            <Choice
              className="desk-form__choice"
              label="For the circulators of"
              value={county}
              options={[
                ...desk.counties,
                [wholeState, 'The whole state (to tell “elsewhere”)'],
              ]}
              change={setCounty}
            />
            <RefusedNotice error={make.error} />
            <Button type="submit" disabled={make.isPending}>
              Make it from the roll in force
            </Button>
          </form>
          <ul className="jobs">
            {work.slice(0, 3).map((job) => (
              <JobCard key={job.id} job={job} mayCancel />
            ))}
          </ul>
        </Card>
        <section aria-labelledby="out">
          <h2 id="out">Out with circulators</h2>
          {out.length === 0 && (
            <p>
              None yet. Make one for each county where you circulate; a circulator’s phone
              offers it at once, and fetches newer ones by itself.
            </p>
          )}
          <ul className="staff-list">
            {out.map((extract) => (
              <ExtractRow key={extract.id} extract={extract} renew={make.mutate} />
            ))}
          </ul>
          {past.length > 0 && (
            <Disclosure summary="Earlier ones">
              <ul className="small">
                {past.map((each) => (
                  <li key={each.id}>
                    {each.county ?? 'The whole state'}, made {longDate(each.madeAt)}:{' '}
                    {each.state === 'revoked' ? 'taken back' : each.state}.
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </section>
      </div>
    </div>
  )
}
