import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { verificationQuery } from '../official/office-queries.ts'
import { VerifyDesk } from '../official/verify-desk.tsx'

/** The verification loop of an elections office. */
export function VerifyRoute() {
  const { data: queue } = useSuspenseQuery(verificationQuery)
  const [search] = useSearchParams()
  return <VerifyDesk queue={queue} wanted={search.get('line')} />
}
