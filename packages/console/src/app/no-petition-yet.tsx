import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { meQuery } from '../api/queries.ts'
import { Skeleton } from './skeleton.tsx'

// The law of every pack comes with the form, so it is fetched only here.
const PetitionForm = lazy(async () => ({
  default: (await import('../setup/petition-form.tsx')).PetitionForm,
}))

/** An empty house: the manager sets the petition up, everybody else waits for that. */
export function NoPetitionYet() {
  const { data: me } = useQuery({ ...meQuery, throwOnError: false })
  if (me?.may.includes('change-petition')) {
    return (
      <Suspense fallback={<Skeleton />}>
        <PetitionForm />
      </Suspense>
    )
  }
  return (
    <div className="empty">
      <h1>No petition yet</h1>
      <p>The manager sets it up first; then you will find your work here.</p>
    </div>
  )
}
