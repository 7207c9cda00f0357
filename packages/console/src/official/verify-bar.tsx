import type { VerifierQueue } from '@groundswell/server/wire'
import { exact } from '../words/number.ts'

/** How much waits for this verifier, and how fast they go. */
export function VerifyBar(props: { readonly queue: VerifierQueue }) {
  const { queue } = props
  const all = queue.foundByMe + queue.waiting
  return (
    <div className="desk-bar">
      <progress
        max={Math.max(1, all)}
        value={queue.foundByMe}
        aria-label={`${exact(queue.foundByMe)} of ${exact(all)} lines found`}
      />
      <ul>
        <li>
          <b>{exact(queue.waiting)}</b> waiting
        </li>
        <li>
          <b>{exact(queue.secondLooks)}</b> second looks
        </li>
        <li>
          <b>{exact(queue.foundByMe)}</b> found by you,{' '}
          <b>{exact(queue.foundLastHour)}</b> in the last hour
        </li>
      </ul>
    </div>
  )
}
