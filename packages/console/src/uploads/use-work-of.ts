import type { Job } from '@groundswell/server/wire'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { paperChanged } from '../api/paper-queries.ts'
import { jobsQuery } from '../api/queries.ts'

/** Work of one kind, newest first; whenever one of it ends, paper is asked for anew. */
export function useWorkOf(kind: Job['kind']): readonly Job[] {
  const client = useQueryClient()
  const { data } = useQuery({ ...jobsQuery, throwOnError: false })
  const work = (data ?? []).filter((job) => job.kind === kind)
  // Short work may have ended before anybody saw it under way, so its states are compared.
  const states = work.map(({ id, state }) => `${id} ${state}`).join()
  const before = useRef(data === undefined ? undefined : states)
  useEffect(() => {
    if (data === undefined) return
    if (before.current !== undefined && before.current !== states) {
      void paperChanged(client)
    }
    before.current = states
  }, [data, states, client])
  return work
}
