import type {
  BoxPage,
  CalendarWhatIf,
  DriveCalendarAnswer,
  Duties,
  FilingPage,
  FilingView,
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

export const filingQuery = queryOptions({
  queryKey: ['law', 'filing'],
  queryFn: ({ signal }) => read<FilingView>('/api/filing', signal),
  staleTime: 10_000,
})

export const boxQuery = (id: string) =>
  queryOptions({
    queryKey: ['law', 'box', id],
    queryFn: ({ signal }) =>
      read<BoxPage>(`/api/filing/boxes/${encodeURIComponent(id)}`, signal),
  })

export const filedQuery = (id: string) =>
  queryOptions({
    queryKey: ['law', 'filed', id],
    queryFn: ({ signal }) =>
      read<FilingPage>(`/api/filing/filings/${encodeURIComponent(id)}`, signal),
  })

/** After something about the law or the filing was recorded, all of it is asked for anew. */
export function lawChanged(client: QueryClient): Promise<void> {
  // Boxes and filings move sheets, so what is known of paper is old too.
  void client.invalidateQueries({ queryKey: ['paper'] })
  return client.invalidateQueries({ queryKey: ['law'] })
}
