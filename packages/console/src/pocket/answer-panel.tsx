import { useEffect, useRef } from 'react'
import type { ClipboardAnswer } from './ask-extract.ts'
import { answerWords } from './extract-words.ts'

/** Long enough to show it to the person, short enough that the next one does not see it. */
const clearsAfterMs = 20_000

/** The answer, readable at arm's length; it clears itself. */
export function AnswerPanel(props: {
  readonly answer: ClipboardAnswer
  readonly county: string
  readonly knowsElsewhere: boolean
  readonly next: () => void
}) {
  const { answer, next } = props
  const words = answerWords(answer, props)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus()
    const timer = setTimeout(next, clearsAfterMs)
    return () => clearTimeout(timer)
  }, [next])
  return (
    <div className={`pocket__answer pocket__answer--${answer}`}>
      <div role="alert">
        <p className="pocket__mark" aria-hidden="true">
          {words.mark}
        </p>
        <p className="pocket__word">{words.word}</p>
        <p>{words.sentence}</p>
      </div>
      <button type="button" className="pocket__button" ref={button} onClick={next}>
        Next person
      </button>
    </div>
  )
}
