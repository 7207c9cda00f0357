import type { BallotFactInput, BallotView } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../api/request.ts'
import { ballotQuery, ballotTextsQuery } from './ballot-queries.ts'

/** Records facts of one kind, or takes one back; the screen shows what came of it. */
export function useFact(done?: () => void) {
  const client = useQueryClient()
  const taken = async (after: BallotView) => {
    client.setQueryData(ballotQuery.queryKey, after)
    await client.invalidateQueries({ queryKey: ballotTextsQuery.queryKey })
    done?.()
  }
  const record = useMutation({
    mutationFn: (fact: BallotFactInput) =>
      send<BallotView>('POST', '/api/ballot/facts', fact),
    onSuccess: taken,
  })
  const takeBack = useMutation({
    mutationFn: (fact: {
      readonly kind: BallotFactInput['kind']
      readonly key: string
    }) => send<BallotView>('POST', '/api/ballot/facts/taken-back', fact),
    onSuccess: taken,
  })
  return {
    record: record.mutate,
    takeBack: takeBack.mutate,
    busy: record.isPending || takeBack.isPending,
    error: record.error ?? takeBack.error,
  }
}
