import type {
  KeyingDesk,
  KeyingTask,
  ReadingInput,
  ReadingResult,
} from '@groundswell/server/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { dashboardQuery, keyingQuery } from '../api/queries.ts'
import { isConflict, send } from '../api/request.ts'
import { failureSentence } from '../words/failure.ts'
import { type KeyingValues, readFieldsOf } from './keying-values.ts'

export interface KeyingMessage {
  readonly tone: 'done' | 'problem'
  readonly sentence: string
}

const quietMs = 700

/**
 * The desk and what can be done at it. A reading is sent behind the scenes while the next line
 * lies ready; if it is refused, the line comes back with everything that was typed.
 */
export function useKeying(first: KeyingDesk) {
  const client = useQueryClient()
  const [desk, setDesk] = useState(first)
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())
  const [message, setMessage] = useState<KeyingMessage>()
  // Counts the times a line was laid on top by wish, so that the caret goes there anew.
  const [wishes, setWishes] = useState(0)
  // What was typed on each line, so that nothing is lost when a line comes back.
  const typed = useRef(new Map<string, KeyingValues>())
  const draftTimer = useRef<number | undefined>(undefined)
  const tasks = desk.tasks.filter((task) => !sent.has(task.lineId))

  const put = (now: KeyingDesk) => {
    setDesk(now)
    client.setQueryData(keyingQuery.queryKey, now)
  }
  const unsend = (lineId: string) =>
    setSent((now) => new Set([...now].filter((each) => each !== lineId)))
  const problem = (error: unknown) => {
    setMessage({ tone: 'problem', sentence: failureSentence(error) })
  }

  const commit = async (task: KeyingTask, input: ReadingInput) => {
    window.clearTimeout(draftTimer.current)
    setSent((now) => new Set([...now, task.lineId]))
    try {
      const path = `/api/keying/lines/${encodeURIComponent(task.lineId)}/reading`
      const answer = await send<ReadingResult>('POST', path, input)
      typed.current.delete(task.lineId)
      put(answer.desk)
      setMessage({ tone: 'done', sentence: outcomes[answer.result](task) })
      void client.invalidateQueries({ queryKey: dashboardQuery.queryKey })
    } catch (error) {
      problem(error)
      if (isConflict(error)) await refresh()
    } finally {
      unsend(task.lineId)
    }
  }

  const refresh = async () => {
    try {
      put(await send<KeyingDesk>('POST', '/api/keying/desk'))
    } catch (error) {
      problem(error)
    }
  }

  const keepDraft = (task: KeyingTask, values: KeyingValues) => {
    typed.current.set(task.lineId, values)
    window.clearTimeout(draftTimer.current)
    draftTimer.current = window.setTimeout(() => {
      const path = `/api/keying/lines/${encodeURIComponent(task.lineId)}/draft`
      send('POST', path, readFieldsOf(values)).catch(async (error: unknown) => {
        problem(error)
        if (isConflict(error)) await refresh()
      })
    }, quietMs)
  }

  const ask = async (
    path: string,
    body: unknown,
    words: (desk: KeyingDesk) => string,
  ) => {
    try {
      const now = await send<KeyingDesk>('POST', path, body)
      for (const task of now.tasks) typed.current.delete(task.lineId)
      put(now)
      setWishes((count) => count + 1)
      setMessage({ tone: 'done', sentence: words(now) })
    } catch (error) {
      problem(error)
    }
  }

  return {
    desk,
    task: tasks[0],
    message,
    wishes,
    typed: (lineId: string) => typed.current.get(lineId),
    say: (sentence: string) => setMessage({ tone: 'problem', sentence }),
    commit,
    keepDraft,
    refresh,
    undo: () =>
      ask('/api/keying/undo', {}, ({ tasks: [task] }) =>
        task
          ? `Sheet ${task.sheet}, line ${task.row} is back on the desk.`
          : 'Your last reading is taken back.',
      ),
    openAtHand: (sheet: string, row: number) =>
      ask('/api/keying/at-hand', { sheet, row }, () => `Sheet ${sheet}, line ${row}.`),
  }
}

const outcomes: Readonly<Record<ReadingResult['result'], (task: KeyingTask) => string>> =
  {
    'waits-for-second': (task) => `${placeOf(task)}: noted. Another person reads it too.`,
    agrees: (task) => `${placeOf(task)}: two people read the same. It is keyed.`,
    differs: (task) =>
      `${placeOf(task)}: two people read it differently. A third settles it.`,
    settled: (task) => `${placeOf(task)}: settled by you. It is keyed.`,
  }

function placeOf(task: KeyingTask): string {
  return `Sheet ${task.sheet}, line ${task.row}`
}
