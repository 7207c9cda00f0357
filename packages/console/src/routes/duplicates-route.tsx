import { useSuspenseQuery } from '@tanstack/react-query'
import { duplicatesQuery } from '../api/queries.ts'
import { DuplicatesDesk } from '../duplicates/duplicates-desk.tsx'

/** Lines of one voter, side by side. */
export function DuplicatesRoute() {
  const { data: queue } = useSuspenseQuery(duplicatesQuery)
  return <DuplicatesDesk queue={queue} />
}
