import type { CustodyAnswer, CustodyScan } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { undoCustody } from '../api/undo-custody.ts'
import { failureSentence } from '../words/failure.ts'
import { beep } from './beep.ts'

/** What the desk shows after a scan, until the next one. */
export type DeskWord =
  | { readonly kind: 'done'; readonly answer: CustodyAnswer; readonly undone: boolean }
  | {
      readonly kind: 'refused'
      readonly text: string
      readonly failed: 'not recorded' | 'not taken back'
      readonly sentence: string
    }

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
      const sentence = failureSentence(error)
      say({ kind: 'refused', text: wish.text, failed: 'not recorded', sentence })
    },
  })

  const undo = useMutation({
    mutationFn: undoCustody,
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
      const done = words.find(
        (word) => word.kind === 'done' && word.answer.batch === batch,
      )
      const text = done?.kind === 'done' ? done.answer.printedId : batch
      const sentence = failureSentence(error)
      say({ kind: 'refused', text, failed: 'not taken back', sentence })
    },
  })

  return { words, scan: scan.mutate, undo: undo.mutate }
}
