import type { KeyingTask } from '@groundswell/server/wire'
import { fieldsOf } from './keying-values.ts'

/** What was printed for the signer: a suggestion that the reader takes by a key, or leaves. */
export function PrintedWords(props: {
  readonly task: KeyingTask
  readonly take: () => void
}) {
  const { printed } = props.task
  if (printed === null) return null
  const words = fieldsOf(props.task).flatMap((field) => printed[field]?.text ?? [])
  return (
    <p className="printed-words">
      <span>
        Printed on the sheet: <b>{words.join(' ')}</b>
      </span>
      <button
        type="button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.take}
      >
        <kbd>Alt T</kbd> take it, after a look at the picture
      </button>
    </p>
  )
}
