import type { MailerBatch } from '@groundswell/server/wire'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { mailersQuery } from '../api/paper-queries.ts'
import { isUnderWay } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { JobCard } from '../uploads/job-card.tsx'
import { useWorkOf } from '../uploads/use-work-of.ts'
import { dayAndTime } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { choiceWish, type MailerChoice, MailerChoiceFields } from './mailer-choice.tsx'
import { MailerForm } from './mailer-form.tsx'
import { MailerListForm } from './mailer-list-form.tsx'

/** Sheets that supporters print at home: for one of them, or for a list. */
export function MailerCard() {
  const [choice, setChoice] = useState<MailerChoice>({
    returnTo: '',
    language: 'en',
    paper: 'letter',
  })
  const wish = choiceWish(choice)
  return (
    <Card
      title="Sheets to print at home"
      className="not-printed"
      sentence="Name and address are printed on line 1; the last page folds to a mailer. Ask the elections official whether printed names are accepted."
    >
      <Batches />
      <Disclosure summary="Make them for supporters">
        <MailerChoiceFields choice={choice} change={setChoice} />
        <h3 className="mailer-part">For a list of supporters</h3>
        <MailerListForm wish={wish} />
        <h3 className="mailer-part">For one supporter</h3>
        <MailerForm wish={wish} />
      </Disclosure>
    </Card>
  )
}

/** What is being made, and what waits to be fetched. */
function Batches() {
  const client = useQueryClient()
  const { data } = useQuery({ ...mailersQuery, throwOnError: false })
  const work = useWorkOf('print-mailers').slice(0, 3)
  const told = work.filter(
    (job) =>
      isUnderWay(job) || (job.report?.rowsRejected ?? 0) > 0 || job.refusal !== null,
  )
  const drop = useMutation({
    mutationFn: (id: string) =>
      send<readonly MailerBatch[]>('POST', `/api/mailers/${id}/drop`),
    onSuccess: (left) => client.setQueryData(mailersQuery.queryKey, left),
  })
  return (
    <>
      {told.length > 0 && (
        <ul className="jobs" aria-label="Sheets being made">
          {told.map((job) => (
            <JobCard key={job.id} job={job} mayCancel />
          ))}
        </ul>
      )}
      <RefusedNotice error={drop.error} />
      {data !== undefined && data.length > 0 && (
        <ul className="mailer-batches">
          {data.map(({ id, sheets, madeAt, until }) => (
            <li key={id} className="actions">
              <a className="usa-button" href={`/api/mailers/${id}/sheets.pdf`} download>
                Download {counted(sheets, 'sheet')}
                <About>made {dayAndTime(madeAt)}</About>
              </a>
              <span className="small">
                Made {dayAndTime(madeAt)}. The PDF lies here until {dayAndTime(until)};
                each sheet can be printed from its packet after that.
              </span>
              <Button
                type="button"
                unstyled
                disabled={drop.isPending}
                onClick={() => drop.mutate(id)}
              >
                Delete the PDF now<About>made {dayAndTime(madeAt)}</About>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
