import type { DailyReport, OfficeView, VerifierQueue } from '@groundswell/server/wire'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/request.ts'

/** The official's desk; nothing changes on it while somebody types, so it is not polled. */
export const officeQuery = queryOptions({
  queryKey: ['official'],
  queryFn: ({ signal }) => read<OfficeView>('/api/official', signal),
  staleTime: 5_000,
})

export const dailyReportQuery = queryOptions({
  queryKey: ['official', 'daily-report'],
  queryFn: ({ signal }) => read<DailyReport>('/api/official/daily-report', signal),
  staleTime: 15_000,
})

export const verificationQuery = queryOptions({
  queryKey: ['verification'],
  queryFn: ({ signal }) => read<VerifierQueue>('/api/verification', signal),
  staleTime: 0,
  // Nothing changes under the eyes of a verifier who is finding.
  refetchOnWindowFocus: false,
})
