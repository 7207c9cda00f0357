import type { KeyingDesk, Me } from '@groundswell/server/wire'
import { useState } from 'react'
import { AtHand } from './at-hand.tsx'
import { EmptyKeying } from './empty-keying.tsx'
import { KeyingBar } from './keying-bar.tsx'
import { LineForm } from './line-form.tsx'
import { useKeying } from './use-keying.ts'

/** "What stands on this line?" One line at a time, typed and committed without the mouse. */
export function TranscriptionDesk(props: {
  readonly first: KeyingDesk
  readonly me: Me
}) {
  const keying = useKeying(props.first)
  const { task, message, desk } = keying
  // The form for the paper in hand takes room, so it waits until it is asked for.
  const [isAtHand, setAtHand] = useState(false)
  return (
    <div className="desk keying">
      <h1 className="only-for-readers">Key lines: what stands on this line?</h1>
      <KeyingBar desk={desk} />
      <p
        className={`desk__message desk__message--${message?.tone ?? 'none'}`}
        role="status"
      >
        {message?.sentence}
      </p>
      {task ? (
        <LineForm
          key={`${task.lineId} ${keying.wishes}`}
          task={task}
          typed={keying.typed(task.lineId)}
          keying={keying}
          toAtHand={() => setAtHand((now) => !now)}
        />
      ) : (
        <EmptyKeying desk={desk} me={props.me} />
      )}
      {(isAtHand || !task) && (
        <AtHand
          takesFocus={isAtHand}
          open={(sheet, row) => {
            setAtHand(false)
            void keying.openAtHand(sheet, row)
          }}
          close={task ? () => setAtHand(false) : undefined}
        />
      )}
    </div>
  )
}
