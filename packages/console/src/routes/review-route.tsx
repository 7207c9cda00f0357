import { useSuspenseQuery } from '@tanstack/react-query'
import { reviewQuery } from '../api/queries.ts'
import { Desk } from '../review/desk.tsx'

/** The review desk. */
export function ReviewRoute() {
  const { data: queue } = useSuspenseQuery(reviewQuery)
  return <Desk queue={queue} />
}
