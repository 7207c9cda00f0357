import type { ReviewRoom, RoomGuests } from '@groundswell/server/wire'
import { queryOptions } from '@tanstack/react-query'
import { read } from '../api/request.ts'

/** What the list is narrowed to; empty texts narrow nothing. */
export interface RoomFilter {
  readonly ground: string
  readonly county: string
  readonly from: number
}

/** Rejected lines that fit the filter. Each answer is a look on record, so none is polled. */
export const roomQuery = ({ ground, county, from }: RoomFilter) =>
  queryOptions({
    queryKey: ['review-room', ground, county, from],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({
        ...(ground === '' ? {} : { ground }),
        ...(county === '' ? {} : { county }),
        from: String(from),
      })
      return read<ReviewRoom>(`/api/review-room?${query}`, signal)
    },
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

export const roomGuestsQuery = queryOptions({
  queryKey: ['review-room', 'guests'],
  queryFn: ({ signal }) => read<RoomGuests>('/api/review-room/guests', signal),
  staleTime: 5_000,
})
