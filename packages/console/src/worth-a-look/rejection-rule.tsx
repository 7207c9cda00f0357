import type { Petition } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { petitionQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'

/** Whether one person may reject a line here, beyond what the law asks. */
export function RejectionRule(props: { readonly petition: Petition }) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (secondLookAtRejections: boolean) =>
      send<Petition>('PATCH', '/api/petition', { secondLookAtRejections }),
    onSuccess: (petition) => client.setQueryData(petitionQuery.queryKey, petition),
  })
  return (
    <Card
      title="Who may reject a line"
      sentence="Where the law asks for two people it is always two."
    >
      <label className="rejection-rule">
        <input
          type="checkbox"
          checked={props.petition.secondLookAtRejections}
          disabled={change.isPending}
          onChange={({ target }) => change.mutate(target.checked)}
        />{' '}
        Every rejection by a person gets a second look by another
      </label>
    </Card>
  )
}
