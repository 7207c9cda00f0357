import type { FindingInput, VerifierLine, VerifierQueue } from '@groundswell/server/wire'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { read, send } from '../api/request.ts'
import { failureSentence } from '../words/failure.ts'
import { officeQuery, verificationQuery } from './office-queries.ts'

/** What is found on a line, before it is sent. */
export type FoundWish = Omit<FindingInput, 'expectedVersion'> & { readonly words: string }

/** A message under the bar: what was just found, or why it was not taken. */
export interface VerifyMessage {
  readonly tone: 'done' | 'problem'
  readonly sentence: string
}

/**
 * The lines before a verifier. A finding takes the line off the desk at once and is sent
 * behind the scenes; what the server refuses comes back with the reason.
 */
export function useVerify(queue: VerifierQueue, wanted: string | null) {
  const client = useQueryClient()
  const found = useRef(new Set<string>())
  const last = useRef<string | undefined>(undefined)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const [asked, setAsked] = useState<VerifierLine>()
  const [message, setMessage] = useState<VerifyMessage>()
  const lines = [
    ...(asked ? [asked] : []),
    ...queue.lines.filter(
      ({ lineId }) => !found.current.has(lineId) && lineId !== asked?.lineId,
    ),
  ]

  const problem = (error: unknown) => {
    setMessage({ tone: 'problem', sentence: failureSentence(error) })
  }
  const fetchLine = async (lineId: string) => {
    const line = await read<VerifierLine>(
      `/api/verification/lines/${encodeURIComponent(lineId)}`,
    )
    found.current.delete(lineId)
    setAsked(line)
    return line
  }
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: verificationQuery.queryKey })
    void client.invalidateQueries({ queryKey: officeQuery.queryKey })
  }

  // A line named in the address lies on top: one that repeats a voter, from the desk.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each address.
  useEffect(() => {
    if (wanted !== null) fetchLine(wanted).catch(problem)
  }, [wanted])

  const deliver = async (line: VerifierLine, wish: FoundWish) => {
    const { words, ...finding } = wish
    try {
      const path = `/api/verification/lines/${encodeURIComponent(line.lineId)}/findings`
      await send('POST', path, { ...finding, expectedVersion: line.version })
      last.current = line.lineId
      setMessage({ tone: 'done', sentence: `${line.lineId}: ${words}.` })
    } catch (error) {
      await fetchLine(line.lineId).catch(() => {})
      problem(error)
    } finally {
      await refresh()
    }
  }

  const find = (line: VerifierLine, wish: FoundWish) => {
    found.current.add(line.lineId)
    setAsked((now) => (now?.lineId === line.lineId ? undefined : now))
    setMessage(undefined)
    // One after the other, so that an undo always finds what it takes back.
    sending.current = sending.current.then(() => deliver(line, wish))
  }

  const undo = async () => {
    await sending.current
    if (last.current === undefined) {
      setMessage({ tone: 'problem', sentence: 'There is nothing of yours to take back.' })
      return
    }
    try {
      await send(
        'POST',
        `/api/verification/lines/${encodeURIComponent(last.current)}/undo`,
      )
      await fetchLine(last.current)
      setMessage({ tone: 'done', sentence: `${last.current} is back on the desk.` })
      last.current = undefined
    } catch (error) {
      problem(error)
    } finally {
      await refresh()
    }
  }

  return { line: lines[0], message, find, undo }
}
