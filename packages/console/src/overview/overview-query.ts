import type { Overview } from '@groundswell/server/wire'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { read, send } from '../api/request.ts'

/** The petitions of the movement beside each other. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => read<Overview>('/api/overview', signal),
  staleTime: 15_000,
})

/** Sends something to the overview and shows what came of it. */
export function useOverviewAct(path: string, done?: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) => send<Overview>('POST', `/api/overview/${path}`, body),
    onSuccess: (after) => {
      client.setQueryData(overviewQuery.queryKey, after)
      done?.()
    },
  })
}
