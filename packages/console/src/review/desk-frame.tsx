import type { VoterSearchHit } from '@groundswell/server/wire'
import type { ReactNode } from 'react'
import { KeyLegend } from './key-legend.tsx'
import { ReasonChooser } from './reason-chooser.tsx'
import { notOnRollReason, type ReasonKey } from './review-keys.ts'
import type { DeskKeys } from './use-desk-keys.ts'
import { VoterSearch } from './voter-search.tsx'

/**
 * A desk at which one line after the other is decided: what is written on the left, whom it
 * may mean on the right, every key in sight below.
 */
export function DeskFrame(props: {
  /** The desk's name and question, for readers of the screen. */
  readonly title: string
  readonly bar: ReactNode
  readonly message: { readonly tone: string; readonly sentence: string } | undefined
  /** The line on paper, across the whole desk, where it was scanned. */
  readonly paper?: ReactNode
  /** The line as it is written; nothing when none waits. */
  readonly line: ReactNode | undefined
  readonly candidates: ReactNode
  readonly empty: ReactNode
  readonly reasons: readonly ReasonKey[]
  readonly keys: DeskKeys
  readonly reject: (code: string) => void
  readonly take: (voter: VoterSearchHit) => void
  /** Keys that this desk has no use for, as the legend writes them. */
  readonly without?: readonly string[]
}) {
  const { keys, message, reasons } = props
  const { mode, setMode } = keys
  const notOnRoll = notOnRollReason(reasons)
  return (
    <div className="desk">
      <h1 className="only-for-readers">{props.title}</h1>
      {props.bar}
      <p
        className={`desk__message desk__message--${message?.tone ?? 'none'}`}
        role="status"
      >
        {message?.sentence}
      </p>
      {props.paper}
      {props.line === undefined ? (
        props.empty
      ) : (
        <div className="desk__halves">
          {props.line}
          <div className="desk__choice">
            {mode === 'reason' && (
              <ReasonChooser
                reasons={reasons}
                choose={props.reject}
                cancel={() => setMode('choose')}
              />
            )}
            {mode === 'search' && (
              <VoterSearch choose={props.take} close={() => setMode('choose')} />
            )}
            {mode === 'choose' && props.candidates}
          </div>
        </div>
      )}
      {mode !== 'reason' && (props.line !== undefined || message) && (
        <KeyLegend
          press={keys.obey}
          notOnRoll={
            notOnRoll
              ? { kind: 'reject', reason: notOnRoll.code }
              : { kind: 'ask-reason' }
          }
          without={props.without ?? []}
        />
      )}
    </div>
  )
}
