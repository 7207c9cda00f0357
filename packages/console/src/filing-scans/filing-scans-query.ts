import type { FilingScans } from '@groundswell/server/wire'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/request.ts'

/** What was read of a filing's scans. Under `paper`, so that the end of a reading renews it. */
export const filingScansQuery = queryOptions({
  queryKey: ['paper', 'filing-scans'],
  queryFn: ({ signal }) => read<FilingScans>('/api/filing-scans', signal),
  refetchOnWindowFocus: false,
})
