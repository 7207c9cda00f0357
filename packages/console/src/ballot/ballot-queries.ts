import type { BallotTexts, BallotView } from '@groundswell/server/wire'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/request.ts'

/** What is known after qualification. */
export const ballotQuery = queryOptions({
  queryKey: ['ballot'],
  queryFn: ({ signal }) => read<BallotView>('/api/ballot', signal),
  staleTime: 15_000,
})

/** The texts; nothing changes under the hands of whoever writes, so it is not polled. */
export const ballotTextsQuery = queryOptions({
  queryKey: ['ballot-texts'],
  queryFn: ({ signal }) => read<BallotTexts>('/api/ballot/texts', signal),
  staleTime: 0,
  refetchOnWindowFocus: false,
})
