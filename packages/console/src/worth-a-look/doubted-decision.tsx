import type { Rechecks } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { rechecksQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { AssuranceLines, isAssured } from './assurance-lines.tsx'
import { zoneWords } from './zone-words.ts'

type DoubtedDecision = Rechecks['doubted'][number]

/** A person's decision that a newer roll puts in doubt: to be decided again, or left. */
export function DoubtedDecisionItem(props: {
  readonly decision: DoubtedDecision
  readonly mayDecide: boolean
}) {
  const { decision } = props
  const client = useQueryClient()
  const onSuccess = (now: Rechecks) => client.setQueryData(rechecksQuery.queryKey, now)
  const keep = useMutation({
    mutationFn: () => send<Rechecks>('POST', `/api/rechecks/${decision.recheckId}/keep`),
    onSuccess,
  })
  const takeBack = useMutation({
    mutationFn: (id: number) => send<Rechecks>('POST', `/api/rechecks/kept/${id}/undo`),
    onSuccess,
  })
  const where = `sheet ${decision.sheet}, line ${decision.row}`
  return (
    <li className="hint">
      <p>
        Sheet {decision.sheet}, line {decision.row}: {decision.by} decided{' '}
        <b>{decision.disposition}</b>
        {decision.reason === null ? '' : ` (${decision.reason})`} by the roll{' '}
        {decision.rollThen}. It was {zoneWords(decision.before)} then and is{' '}
        {zoneWords(decision.after)} now.
      </p>
      <AssuranceLines
        verb="Left as it is"
        about={where}
        given={decision.stays}
        takeBack={takeBack.mutate}
        busy={takeBack.isPending}
      />
      <RefusedNotice error={keep.error ?? takeBack.error} />
      {props.mayDecide && !isAssured(decision.stays) && (
        <div className="actions">
          <Link className="usa-button" to="/review">
            Decide again<About>{where}</About>
          </Link>
          <Button
            type="button"
            outline
            disabled={keep.isPending}
            onClick={() => keep.mutate()}
          >
            It stays<About>{where}</About>
          </Button>
        </div>
      )}
    </li>
  )
}
