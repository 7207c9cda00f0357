import type {
  AccountEvent,
  CountSnapshot,
  Dashboard,
  DuplicateQueue,
  ExtractDesk,
  Job,
  KeyingDesk,
  KeyingDraw,
  Me,
  Petition,
  Profile,
  PullList,
  Rechecks,
  ReviewQueue,
  SheetHintShown,
  StaffAccount,
  TurnIn,
  TurnInList,
} from '@groundswell/server/wire'
import { queryOptions } from '@tanstack/react-query'
import { read, send } from './request.ts'

/** Everything the console reads, by name: the address, how fresh it must be. */

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => read<Me>('/api/me', signal),
  staleTime: 5 * 60_000,
})

export const petitionQuery = queryOptions({
  queryKey: ['petition'],
  queryFn: ({ signal }) => read<Petition>('/api/petition', signal),
  staleTime: 5 * 60_000,
})

export const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }) => read<Dashboard>('/api/dashboard', signal),
  staleTime: 15_000,
  // Only a count that is being made anew is asked for again and again.
  refetchInterval: (query) => (query.state.data?.stale ? 4_000 : 60_000),
})

export const reviewQuery = queryOptions({
  queryKey: ['review'],
  queryFn: ({ signal }) => read<ReviewQueue>('/api/review', signal),
  staleTime: 0,
  // Nothing changes under the eyes of a validator who is deciding.
  refetchOnWindowFocus: false,
})

export const keyingQuery = queryOptions({
  queryKey: ['keying'],
  // Taking lines up holds them for this person, so it is not asked for again by itself.
  queryFn: () => send<KeyingDesk>('POST', '/api/keying/desk'),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
})

export const keyingDrawQuery = queryOptions({
  queryKey: ['keying-draw'],
  queryFn: ({ signal }) => read<KeyingDraw>('/api/keying/draw', signal),
  staleTime: 15_000,
})

export const pullListQuery = queryOptions({
  queryKey: ['pull-list'],
  queryFn: ({ signal }) => read<PullList>('/api/keying/pull-list', signal),
  staleTime: 0,
})

export const duplicatesQuery = queryOptions({
  queryKey: ['duplicates'],
  queryFn: ({ signal }) => read<DuplicateQueue>('/api/duplicates', signal),
  staleTime: 0,
  refetchOnWindowFocus: false,
})

export const rechecksQuery = queryOptions({
  queryKey: ['rechecks'],
  queryFn: ({ signal }) => read<Rechecks>('/api/rechecks', signal),
  staleTime: 15_000,
})

export const sheetHintsQuery = queryOptions({
  queryKey: ['sheet-hints'],
  queryFn: ({ signal }) => read<readonly SheetHintShown[]>('/api/sheet-hints', signal),
  staleTime: 15_000,
})

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => read<readonly Job[]>('/api/jobs', signal),
  refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 700 : 15_000),
})

export const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: ({ signal }) => read<readonly Profile[]>('/api/profiles', signal),
  staleTime: 60 * 60_000,
})

export const snapshotsQuery = queryOptions({
  queryKey: ['snapshots'],
  queryFn: ({ signal }) => read<readonly CountSnapshot[]>('/api/snapshots', signal),
  staleTime: 15_000,
})

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => read<readonly StaffAccount[]>('/api/accounts', signal),
  staleTime: 15_000,
})

export const accountEventsQuery = queryOptions({
  queryKey: ['staff', 'events'],
  queryFn: ({ signal }) => read<readonly AccountEvent[]>('/api/accounts/events', signal),
})

export const extractsQuery = queryOptions({
  queryKey: ['extracts'],
  queryFn: ({ signal }) => read<ExtractDesk>('/api/extracts', signal),
  staleTime: 15_000,
})

/** Turn-ins that fit a filter, given as the query part of the address. */
export const turnInsQuery = (filter: string) =>
  queryOptions({
    queryKey: ['turn-ins', filter],
    queryFn: ({ signal }) => read<TurnInList>(`/api/turn-ins?${filter}`, signal),
    placeholderData: (before) => before,
  })

export const turnInHistoryQuery = (id: number) =>
  queryOptions({
    queryKey: ['turn-ins', 'history', id],
    queryFn: ({ signal }) =>
      read<readonly TurnIn[]>(`/api/turn-ins/${id}/history`, signal),
  })

/** Whether a job still has something to do. */
export function isUnderWay(job: Job): boolean {
  return job.state === 'waiting' || job.state === 'running'
}
