import type { KeyingTask, ReadingFieldName } from '@groundswell/server/wire'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { BothReadings } from './both-readings.tsx'
import { FieldParts } from './field-parts.tsx'
import { type KeyingWish, keyingWish } from './keying-keys.ts'
import { KeyingLegend } from './keying-legend.tsx'
import {
  type FieldValue,
  fieldsOf,
  firstValues,
  isUntouched,
  type KeyingValues,
  readFieldsOf,
  valueOf,
  withPrint,
} from './keying-values.ts'
import { PrintedWords } from './printed-words.tsx'
import { RowPicture } from './row-picture.tsx'
import { Suggestions, useSuggestions } from './suggestions.tsx'
import type { useKeying } from './use-keying.ts'

/** One line: its picture, its fields, whom they may mean, and the keys. */
export function LineForm(props: {
  readonly task: KeyingTask
  readonly typed: KeyingValues | undefined
  readonly keying: ReturnType<typeof useKeying>
  readonly toAtHand: () => void
}) {
  const { task, keying } = props
  const [values, setValues] = useState(() => props.typed ?? firstValues(task))
  const [sameHand, setSameHand] = useState(false)
  const [voterId, setVoterId] = useState<string>()
  // The caret waits in the first field, for the third person in the first that differs.
  const caretIn = task.differing?.fields[0] ?? fieldsOf(task)[0]
  const focused = useRef<ReadingFieldName>(caretIn ?? 'first')
  const first = useRef<HTMLInputElement>(null)
  const hits = useSuggestions(typedTexts(task, values))
  useEffect(() => first.current?.focus(), [])

  const put = (field: ReadingFieldName, value: FieldValue) => {
    const now = { ...values, [field]: value }
    setValues(now)
    keying.keepDraft(task, now)
  }
  const give = (mark: 'written' | 'blank' | 'crossed-out') =>
    void keying.commit(task, {
      mark,
      fields: mark === 'written' ? readFieldsOf(values) : {},
      sameHand,
      ...(voterId === undefined ? {} : { voterId }),
    })
  const take = (reading: 0 | 1, field: ReadingFieldName) => {
    const read = task.differing?.readings[reading]?.fields[field]
    put(field, read ?? { text: '', unreadable: false })
    document.getElementById(`key-${field}`)?.focus()
  }

  const takePrint = () => {
    const now = withPrint(task, values)
    setValues(now)
    keying.keepDraft(task, now)
  }

  const obey = (wish: KeyingWish) => {
    switch (wish.kind) {
      case 'commit':
        if (isUntouched(values)) {
          return keying.say(
            'Nothing is typed. If the space was left empty, press Alt and L; if it cannot be read, Alt and U in each field.',
          )
        }
        return give('written')
      case 'blank':
      case 'crossed-out':
        return give(wish.kind)
      case 'unreadable': {
        const now = valueOf(values, focused.current)
        return put(focused.current, { text: '', unreadable: !now.unreadable })
      }
      case 'same-hand':
        return setSameHand((now) => !now)
      case 'undo':
        return void keying.undo()
      case 'at-hand':
        return props.toAtHand()
      case 'link': {
        const hit = hits[wish.suggestion]
        return hit && setVoterId((now) => (now === hit.voterId ? undefined : hit.voterId))
      }
      case 'take-print':
        return takePrint()
      case 'take-reading':
        return task.differing ? take(wish.reading, focused.current) : undefined
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.repeat) return
    // A button under the focus is pressed by Enter itself.
    if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) return
    const wish = keyingWish(event)
    if (!wish) return
    event.preventDefault()
    obey(wish)
  }

  return (
    <form
      className="line-form"
      aria-label={`Sheet ${task.sheet}, line ${task.row}`}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <RowPicture task={task} />
      <PrintedWords task={task} take={takePrint} />
      {task.differing && <BothReadings differing={task.differing} take={take} />}
      <FieldParts
        task={task}
        values={values}
        first={first}
        caretIn={caretIn}
        change={(field, text) => put(field, { text, unreadable: false })}
        focus={(field) => {
          focused.current = field
        }}
      />
      <Suggestions
        hits={hits}
        linked={voterId}
        link={(id) => setVoterId((now) => (now === id ? undefined : id))}
      />
      <KeyingLegend press={obey} sameHand={sameHand} />
    </form>
  )
}

/** What is typed, for the roll to be asked; what is only kept asks nothing. */
function typedTexts(
  task: KeyingTask,
  values: KeyingValues,
): Readonly<Record<string, string>> {
  if (isUntouched(values)) return {}
  return Object.fromEntries(
    fieldsOf(task)
      .map((field) => [field, valueOf(values, field).text.trim()] as const)
      .filter(([, text]) => text !== ''),
  )
}
