import type { Consents } from '@groundswell/server/wire'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/request.ts'

/** The consents of others as they are recorded. */
export const consentsQuery = queryOptions({
  queryKey: ['consents'],
  queryFn: ({ signal }) => read<Consents>('/api/consents', signal),
  staleTime: 15_000,
})
