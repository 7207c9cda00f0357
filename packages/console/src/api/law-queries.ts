import type {
  CalendarWhatIf,
  DriveCalendarAnswer,
  Duties,
} from '@groundswell/server/wire'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { read } from './request.ts'

/** Everything the console reads about the law of the drive and its filing, by name. */

export const calendarQuery = queryOptions({
  queryKey: ['law', 'calendar'],
  queryFn: ({ signal }) => read<DriveCalendarAnswer>('/api/calendar', signal),
  staleTime: 60_000,
})

export const dutiesQuery = queryOptions({
  queryKey: ['law', 'duties'],
  queryFn: ({ signal }) => read<Duties>('/api/duties', signal),
  staleTime: 30_000,
})

/** What another start or day of filing would change; asked only when one is given. */
export const whatIfQuery = (other: { readonly start: string; readonly filed: string }) =>
  queryOptions({
    queryKey: ['law', 'what-if', other],
    queryFn: ({ signal }) => {
      const given = Object.entries(other).filter(([, day]) => day !== '')
      return read<CalendarWhatIf>(
        `/api/calendar/what-if?${new URLSearchParams(given)}`,
        signal,
      )
    },
    enabled: other.start !== '' || other.filed !== '',
    throwOnError: false,
  })

/** After something about the law or the filing was recorded, all of it is asked for anew. */
export function lawChanged(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['law'] })
}
