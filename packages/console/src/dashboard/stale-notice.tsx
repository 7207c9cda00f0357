import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { dashboardQuery, jobsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { timeOfDay } from '../words/date.ts'

/** Says that newer records exist, and lets whoever may do so count them now. */
export function StaleNotice(props: {
  readonly asOf: string
  readonly mayRecount: boolean
}) {
  const client = useQueryClient()
  const recount = useMutation({
    mutationFn: () => send('POST', '/api/recount'),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: dashboardQuery.queryKey }),
        client.invalidateQueries({ queryKey: jobsQuery.queryKey }),
      ]),
  })
  return (
    <div className="notice" role="status">
      <p>
        Newer records have come in since {timeOfDay(props.asOf)}.{' '}
        {recount.isSuccess
          ? 'A recount is under way; the figures change by themselves.'
          : ''}
        {recount.isError ? 'The recount did not start. Try again in a minute.' : ''}
      </p>
      {props.mayRecount && !recount.isSuccess && (
        <Button
          type="button"
          outline
          disabled={recount.isPending}
          onClick={() => recount.mutate()}
        >
          Recount now
        </Button>
      )}
    </div>
  )
}
