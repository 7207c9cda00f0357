import type { CustodyAnswer, CustodyScan, UndoneAct } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { failureSentence } from '../words/failure.ts'
import { beep } from './beep.ts'

/** What the desk shows after a scan, until the next one. */
export type DeskWord =
  | { readonly kind: 'done'; readonly answer: CustodyAnswer; readonly undone: boolean }
  | { readonly kind: 'refused'; readonly text: string; readonly sentence: string }

/** The scanning desk: one scan after another, each told, each undoable. */
export function useScanDesk() {
  const client = useQueryClient()
  const [words, setWords] = useState<readonly DeskWord[]>([])
  const say = (word: DeskWord) => setWords((before) => [word, ...before].slice(0, 30))

  const scan = useMutation({
    // One after the other, in the order in which they were scanned.
    scope: { id: 'scan-desk' },
    mutationFn: (wish: CustodyScan) => send<CustodyAnswer>('POST', '/api/custody', wish),
    onSuccess: async (answer) => {
      const isOdd = answer.odd.length > 0 || answer.refused.length > 0
      beep(isOdd ? 'odd' : 'done')
      say({ kind: 'done', answer, undone: false })
      await paperChanged(client)
    },
    onError: (error, wish) => {
      beep('refused')
      say({ kind: 'refused', text: wish.text, sentence: failureSentence(error) })
    },
  })

  const undo = useMutation({
    mutationFn: (batch: string) =>
      send<UndoneAct>('POST', `/api/custody/${encodeURIComponent(batch)}/undo`),
    onSuccess: async ({ batch }) => {
      setWords((before) =>
        before.map((word) =>
          word.kind === 'done' && word.answer.batch === batch
            ? { ...word, undone: true }
            : word,
        ),
      )
      await paperChanged(client)
    },
    onError: (error, batch) => {
      say({ kind: 'refused', text: batch, sentence: failureSentence(error) })
    },
  })

  return { words, scan: scan.mutate, isScanning: scan.isPending, undo: undo.mutate }
}
