import type { Decision, DuplicateGroup, DuplicateQueue } from '@groundswell/server/wire'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { dashboardQuery, duplicatesQuery } from '../api/queries.ts'
import { FailedCall, send } from '../api/request.ts'
import { failureWords } from '../words/failure.ts'
import { counted } from '../words/number.ts'
import { CopyCard } from './copy-card.tsx'
import { RepeatRule } from './repeat-rule.tsx'

interface Message {
  readonly tone: 'done' | 'problem'
  readonly sentence: string
}

/** "Which copy counts?" The lines of one voter side by side, paper and online. */
export function DuplicatesDesk(props: { readonly queue: DuplicateQueue }) {
  const { queue } = props
  const client = useQueryClient()
  const [message, setMessage] = useState<Message>()
  const [busy, setBusy] = useState(false)
  const done = useRef<readonly string[]>([])
  const group = queue.groups[0]

  const refresh = async () => {
    void client.invalidateQueries({ queryKey: dashboardQuery.queryKey })
    await client.invalidateQueries({ queryKey: duplicatesQuery.queryKey })
  }
  const act = async (work: () => Promise<string>) => {
    if (busy) return
    setBusy(true)
    try {
      setMessage({ tone: 'done', sentence: await work() })
    } catch (error) {
      const failure = error instanceof FailedCall ? error.failure : undefined
      setMessage({ tone: 'problem', sentence: failureWords(failure).sentence })
    } finally {
      await refresh()
      setBusy(false)
    }
  }
  const decide = async (line: DuplicateGroup['lines'][number], body: object) => {
    const path = `/api/lines/${encodeURIComponent(line.lineId)}/decision`
    return send<Decision>('POST', path, { ...body, expectedVersion: line.version })
  }
  const keep = (kept: number) =>
    act(async () => {
      if (!group) return ''
      const ids: string[] = []
      let waits = false
      for (const [at, line] of group.lines.entries()) {
        if (at === kept) continue
        const decision = await decide(line, {
          disposition: 'rejected',
          reason: 'DUPLICATE',
          voterId: group.voterId,
        })
        ids.push(decision.id)
        waits ||= decision.awaitsSecond
      }
      done.current = ids
      const line = group.lines[kept]
      return waits
        ? `Sheet ${line?.sheet}, line ${line?.row} is to count; the rejection waits for another person.`
        : `Sheet ${line?.sheet}, line ${line?.row} counts; the other ${ids.length === 1 ? 'copy does' : 'copies do'} not.`
    })
  const notThem = (at: number) =>
    act(async () => {
      const line = group?.lines[at]
      if (!line) return ''
      const { id } = await decide(line, {
        disposition: 'second-look',
        note: 'Not the same person as on the other line.',
      })
      done.current = [id]
      return `Sheet ${line.sheet}, line ${line.row} goes to the review desk: somebody else says whose it is.`
    })
  const undo = () =>
    act(async () => {
      if (done.current.length === 0) return 'There is nothing of yours to take back.'
      for (const id of done.current) await send('POST', `/api/decisions/${id}/undo`)
      done.current = []
      return 'Taken back; the lines stand side by side again.'
    })

  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLElement && event.target.closest('input,textarea'))
      return
    const figure = /^[1-9]$/.exec(event.key) ? Number(event.key) - 1 : undefined
    if (figure !== undefined && group && queue.hasReason && figure < group.lines.length) {
      event.preventDefault()
      void keep(figure)
    } else if (event.key.toLowerCase() === 'u') {
      event.preventDefault()
      void undo()
    }
  }
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return (
    <div className="desk duplicates">
      <div className="duplicates__head">
        <h1>Duplicates: which copy counts?</h1>
        <p className="quiet">{counted(queue.waiting, 'voter')} with more than one line</p>
      </div>
      <p
        className={`desk__message desk__message--${message?.tone ?? 'none'}`}
        role="status"
      >
        {message?.sentence}
      </p>
      {queue.rule && <RepeatRule rule={queue.rule} />}
      {group ? (
        <>
          <ol className="copies" aria-busy={busy}>
            {group.lines.map((line, at) => (
              <CopyCard
                key={line.lineId}
                line={line}
                number={at + 1}
                suggested={line.first}
                rule={queue.rule}
                {...(queue.hasReason ? { keep: () => void keep(at) } : {})}
                notThem={() => void notThem(at)}
              />
            ))}
          </ol>
          {!queue.hasReason && (
            <p>
              The rules held here know no rejection as a duplicate, so the count takes the
              copies off by itself and nothing is to be decided.
            </p>
          )}
        </>
      ) : (
        <div className="empty">
          <h2>No voter stands here twice</h2>
          <p>
            Lines come here when two of them count for one voter, wherever they were
            signed. The count takes off repeats that nobody has seen yet, too.
          </p>
          <Link className="usa-button" to="/">
            See the count
          </Link>
        </div>
      )}
      <p className="duplicates__undo">
        <Button type="button" unstyled onClick={() => void undo()}>
          <kbd>u</kbd> undo my last
        </Button>
      </p>
    </div>
  )
}
