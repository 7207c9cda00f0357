import type { Decision, ReviewLine, ReviewQueue } from '@groundswell/server/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { dashboardQuery, reviewQuery } from '../api/queries.ts'
import { isConflict, read, send } from '../api/request.ts'
import { failureSentence } from '../words/failure.ts'
import {
  type DeskLines,
  mergedLines,
  turned,
  withLineOnTop,
  withoutLine,
} from './desk-lines.ts'

/** What is decided about a line, before it is sent. */
export interface Verdict {
  readonly disposition: 'valid' | 'rejected' | 'second-look'
  readonly voterId?: string
  readonly reason?: string
  readonly words: string
}

/** A message under the bar: what was just done, or why it was not. */
export interface DeskMessage {
  readonly tone: 'done' | 'problem'
  readonly sentence: string
}

interface Done {
  readonly decisionId: string
  readonly lineId: string
}

/**
 * The lines on the desk and what can be done with them. A verdict takes the line off at
 * once and is sent behind the scenes; if the server refuses it, the line comes back with
 * the reason.
 */
export function useDesk(queue: ReviewQueue) {
  const client = useQueryClient()
  const decided = useRef(new Set<string>())
  const sending = useRef<Promise<void>>(Promise.resolve())
  const [lines, setLines] = useState<DeskLines>({ ahead: queue.lines, passed: [] })
  // A ref, because an undo waits for decisions under way and must see those too.
  const done = useRef<readonly Done[]>([])
  const [message, setMessage] = useState<DeskMessage>()

  useEffect(
    () => setLines((now) => mergedLines(now, queue.lines, decided.current)),
    [queue.lines],
  )

  const refresh = () => {
    void client.invalidateQueries({ queryKey: reviewQuery.queryKey })
    void client.invalidateQueries({ queryKey: dashboardQuery.queryKey })
  }
  const problem = (error: unknown) => {
    setMessage({ tone: 'problem', sentence: failureSentence(error) })
  }

  const deliver = async (line: ReviewLine, verdict: Verdict) => {
    const { words, ...decision } = verdict
    try {
      const path = `/api/lines/${encodeURIComponent(line.lineId)}/decision`
      const body = { ...decision, expectedVersion: line.version }
      const { id, awaitsSecond } = await send<Decision>('POST', path, body)
      done.current = [...done.current, { decisionId: id, lineId: line.lineId }]
      const second = awaitsSecond ? ' It takes another person to confirm.' : ''
      setMessage({ tone: 'done', sentence: `${nameOf(line)}: ${words}.${second}` })
    } catch (error) {
      if (isConflict(error)) {
        const sentence = `Someone else decided ${nameOf(line)} while you looked at it. Theirs stands; nothing is left for you to do.`
        setMessage({ tone: 'problem', sentence })
        return
      }
      decided.current.delete(line.lineId)
      setLines((now) => withLineOnTop(now, line))
      problem(error)
    } finally {
      refresh()
    }
  }

  const decide = (line: ReviewLine, verdict: Verdict) => {
    decided.current.add(line.lineId)
    setLines((now) => withoutLine(now, line.lineId))
    // One after the other, so that an undo always finds the decision it takes back.
    sending.current = sending.current.then(() => deliver(line, verdict))
  }

  const keep = async (line: ReviewLine, recheckId: number) => {
    decided.current.add(line.lineId)
    setLines((now) => withoutLine(now, line.lineId))
    try {
      await send('POST', `/api/rechecks/${recheckId}/keep`)
      setMessage({ tone: 'done', sentence: `${nameOf(line)}: the decision stays.` })
    } catch (error) {
      decided.current.delete(line.lineId)
      setLines((now) => withLineOnTop(now, line))
      problem(error)
    } finally {
      refresh()
    }
  }

  const undo = async () => {
    await sending.current
    const last = done.current.at(-1)
    if (!last) {
      setMessage({ tone: 'problem', sentence: 'There is nothing of yours to take back.' })
      return
    }
    try {
      await send('POST', `/api/decisions/${last.decisionId}/undo`)
      const line = await read<ReviewLine>(`/api/lines/${encodeURIComponent(last.lineId)}`)
      decided.current.delete(last.lineId)
      done.current = done.current.slice(0, -1)
      setLines((now) => withLineOnTop(now, line))
      setMessage({ tone: 'done', sentence: `${nameOf(line)} is back on the desk.` })
    } catch (error) {
      problem(error)
    } finally {
      refresh()
    }
  }

  const turn = (by: 1 | -1) => setLines((now) => turned(now, by))
  return { lines: lines.ahead, message, decide, keep, undo, turn }
}

function nameOf(line: ReviewLine): string {
  return `${line.claim.first} ${line.claim.last}`.trim() || 'the line'
}
