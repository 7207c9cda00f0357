import type { OfficeView } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refusalOf, send } from '../api/request.ts'
import { failureSentence } from '../words/failure.ts'
import { officeQuery } from './office-queries.ts'

/** One kind of act of the office, and how the last try of it went. */
export interface OfficeAct {
  readonly act: (body?: object) => void
  readonly busy: boolean
  /** Why the book did not take it, in a sentence, and the field it is about. */
  readonly refusal: {
    readonly sentence: string
    readonly field: string | undefined
  } | null
}

/** Writes acts of one kind in the book; the desk shows what came of it. */
export function useOfficeAct(
  view: OfficeView,
  name: string,
  done?: () => void,
): OfficeAct {
  const client = useQueryClient()
  const writing = useMutation({
    mutationFn: (body: object) => {
      const seen = view.entries.at(-1)?.seq ?? 0
      return send<OfficeView>('POST', `/api/official/${name}`, { seen, ...body })
    },
    onSuccess: (after) => {
      client.setQueryData(officeQuery.queryKey, after)
      done?.()
    },
    onError: () => void client.invalidateQueries({ queryKey: officeQuery.queryKey }),
  })
  const field = refusalOf(writing.error)?.field
  return {
    act: (body = {}) => writing.mutate(body),
    busy: writing.isPending,
    refusal: writing.isError ? { sentence: failureSentence(writing.error), field } : null,
  }
}
