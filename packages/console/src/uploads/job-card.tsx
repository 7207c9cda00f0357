import type { Job } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { isUnderWay, jobsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { dayAndTime, roughly } from '../words/date.ts'
import { exact } from '../words/number.ts'
import { ProblemTable } from './problem-table.tsx'

const stateWords: ReadonlyMap<Job['state'], string> = new Map([
  ['waiting', 'Waiting'],
  ['running', 'Running'],
  ['done', 'Done'],
  ['refused', 'Refused'],
  ['cancelled', 'Cancelled'],
  ['failed', 'Failed'],
])

/** One piece of long work, from start to result; it stays after the end. */
export function JobCard(props: { readonly job: Job; readonly mayCancel: boolean }) {
  const { job } = props
  return (
    <li className={`card job job--${job.state}`}>
      <div className="job__head">
        <h3>
          {job.title}
          {job.fileName !== null && <span className="quiet"> · {job.fileName}</span>}
        </h3>
        <span
          className={
            job.state === 'refused' || job.state === 'failed' ? 'tag tag--ochre' : 'tag'
          }
        >
          {stateWords.get(job.state) ?? job.state}
        </span>
      </div>
      {isUnderWay(job) && <Progress job={job} mayCancel={props.mayCancel} />}
      {job.refusal !== null && <p className="job__refusal">{job.refusal}</p>}
      {job.summary !== null && <p>{job.summary}</p>}
      {job.state === 'cancelled' && (
        <p>Nothing of it remains; the records are as they were before.</p>
      )}
      {job.report && job.report.byReason.length > 0 && (
        <ProblemTable job={job} report={job.report} />
      )}
      <p className="small quiet job__foot">
        {job.by}
        {job.startedAt !== null && `, ${dayAndTime(job.startedAt)}`}
      </p>
    </li>
  )
}

function Progress(props: { readonly job: Job; readonly mayCancel: boolean }) {
  const { job } = props
  const client = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => send('POST', `/api/jobs/${encodeURIComponent(job.id)}/cancel`),
    onSettled: () => client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  })
  return (
    <div className="job__progress">
      <progress
        aria-label={job.step || job.title}
        {...(job.total === null ? {} : { max: Math.max(1, job.total), value: job.done })}
      />
      <p className="small" role="status">
        {progressWords(job)}
      </p>
      {props.mayCancel && (
        <Button
          type="button"
          secondary
          disabled={cancel.isPending}
          onClick={() => cancel.mutate()}
        >
          Cancel<About>{job.fileName ?? job.title}</About>
        </Button>
      )}
    </div>
  )
}

/** Progress as a sentence: what, how much, how fast, how long still. */
export function progressWords(job: Job): string {
  if (job.step === '') return job.state === 'waiting' ? 'Waits its turn' : 'Beginning'
  const done =
    job.total === null
      ? `${exact(job.done)} ${job.unit}`
      : `${exact(job.done)} of ${exact(job.total)} ${job.unit}`
  const rate =
    job.ratePerSecond === null ? [] : [`${exact(Math.round(job.ratePerSecond))} a second`]
  const left = job.secondsLeft === null ? [] : [`about ${roughly(job.secondsLeft)} left`]
  return [`${job.step}: ${done}`, ...rate, ...left].join(' · ')
}
