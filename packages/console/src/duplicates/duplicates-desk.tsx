import type {
  DuplicateGroup,
  DuplicateQueue,
  GroupDecided,
} from '@groundswell/server/wire'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { dashboardQuery, duplicatesQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { failureSentence } from '../words/failure.ts'
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
  const [notThem, setNotThem] = useState<ReadonlySet<string>>(new Set())
  const group = queue.groups[0]
  const suggested = group?.lines.find(({ lineId }) => !notThem.has(lineId))?.lineId

  const act = async (work: () => Promise<string>) => {
    if (busy) return
    setBusy(true)
    let outcome: Message
    try {
      outcome = { tone: 'done', sentence: await work() }
    } catch (error) {
      outcome = { tone: 'problem', sentence: failureSentence(error) }
    }
    void client.invalidateQueries({ queryKey: dashboardQuery.queryKey })
    await client.invalidateQueries({ queryKey: duplicatesQuery.queryKey })
    // Said together with what is on the desk now, so that the next key finds it ready.
    setMessage(outcome)
    setNotThem(new Set())
    setBusy(false)
  }
  const keep = (at: number) => {
    const line = group?.lines[at]
    if (!group || !line || notThem.has(line.lineId)) return
    void act(async () => {
      const done = await send<GroupDecided>('POST', '/api/duplicates/decision', {
        voterId: group.voterId,
        keep: line.lineId,
        lines: group.lines.map(({ lineId, version }) => ({
          lineId,
          version,
          notThem: notThem.has(lineId),
        })),
      })
      return decidedWords(line, done)
    })
  }
  const toggle = (at: number) => {
    const line = group?.lines[at]
    if (!line) return
    setNotThem((now) => {
      const next = new Set(now)
      if (!next.delete(line.lineId)) next.add(line.lineId)
      // Somebody must be left to count.
      return next.size === group?.lines.length ? now : next
    })
  }
  const undo = () =>
    act(async () => {
      if (queue.myLast === null) return 'There is nothing of yours to take back.'
      await send('POST', '/api/duplicates/undo', { act: queue.myLast })
      return 'Taken back; the copies stand side by side again.'
    })

  const onKey = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLElement && event.target.closest('input,textarea'))
      return
    // By its place on the keyboard: with Shift the key types another sign.
    const figure = /^Digit([1-9])$/.exec(event.code)?.[1]
    if (figure !== undefined && group && queue.hasReason) {
      event.preventDefault()
      const at = Number(figure) - 1
      if (event.shiftKey) toggle(at)
      else keep(at)
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
      {group && (
        <p className="duplicates__what">
          <b>{counted(group.lines.length, 'line')}</b>
          {channelsOf(group)} {group.lines.length === 2 ? 'count' : 'all count'} for one
          voter now. Say which copy counts; the others become repeats of it, in one
          decision. If somebody else signed one of them, press “Not this voter” on it
          first.
        </p>
      )}
      {queue.rule && <RepeatRule rule={queue.rule} />}
      {group ? (
        <>
          <ol className="copies" aria-busy={busy}>
            {group.lines.map((line, at) => (
              <CopyCard
                key={line.lineId}
                line={line}
                number={at + 1}
                suggested={line.lineId === suggested}
                rule={queue.rule}
                isThem={!notThem.has(line.lineId)}
                {...(queue.hasReason
                  ? { keep: () => keep(at), toggle: () => toggle(at) }
                  : {})}
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
        {group && queue.hasReason && (
          <span className="quiet small">
            <kbd>1</kbd>…<kbd>{Math.min(9, group.lines.length)}</kbd> this one counts ·{' '}
            <kbd>Shift</kbd> and a figure: not this voter
          </span>
        )}
        <Button
          type="button"
          unstyled
          disabled={queue.myLast === null}
          onClick={() => void undo()}
        >
          <kbd>u</kbd> undo my last
        </Button>
      </p>
    </div>
  )
}

function channelsOf({ lines }: DuplicateGroup): string {
  const online = lines.filter(({ channel }) => channel === 'online').length
  if (online === 0) return ' on paper'
  return online === lines.length
    ? ' online'
    : `, ${lines.length - online} on paper and ${online} online,`
}

function decidedWords(
  line: DuplicateGroup['lines'][number],
  { repeats, toReview, awaitsSecond }: GroupDecided,
): string {
  const others =
    repeats === 0
      ? ''
      : awaitsSecond
        ? ` ${counted(repeats, 'repeat')} ${repeats === 1 ? 'waits' : 'wait'} for another person to confirm.`
        : ` ${counted(repeats, 'other copy', 'other copies')} ${repeats === 1 ? 'does' : 'do'} not.`
  const review =
    toReview === 0
      ? ''
      : ` ${counted(toReview, 'line')} ${toReview === 1 ? 'goes' : 'go'} to the review desk: somebody says whose ${toReview === 1 ? 'it is' : 'they are'}.`
  return `Sheet ${line.sheet}, line ${line.row} counts.${others}${review}`
}
