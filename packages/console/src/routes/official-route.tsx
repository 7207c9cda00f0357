import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery } from '../api/queries.ts'
import { BookCard } from '../official/book-card.tsx'
import { DailyReportCard } from '../official/daily-report-card.tsx'
import { officeQuery } from '../official/office-queries.ts'
import { StepList } from '../official/step-list.tsx'
import { StepPanel } from '../official/step-panel.tsx'
import { PageHead } from '../pieces/page-head.tsx'

/** The official's desk: the statute's own sequence down the side, the step in hand beside it. */
export function OfficialRoute() {
  const { data: view } = useSuspenseQuery(officeQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const [chosen, choose] = useState<string>()
  const next = view.steps.find(({ state }) => state === 'open') ?? view.steps.at(-1)
  const step = view.steps.find(({ id }) => id === chosen) ?? next
  return (
    <div className="stack">
      <PageHead path="/official" />
      <div className="office">
        <StepList steps={view.steps} open={step?.id ?? ''} choose={choose} />
        {step && (
          <StepPanel
            key={step.id}
            view={view}
            step={step}
            mayWrite={me.may.includes('keep-office-book') && view.certificate === null}
            mayVerify={me.may.includes('verify-lines')}
            today={view.petition.today}
          />
        )}
      </div>
      <DailyReportCard />
      <BookCard view={view} mayWrite={me.may.includes('keep-office-book')} />
    </div>
  )
}
