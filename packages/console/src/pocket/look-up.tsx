import type { ClipboardQuestion } from '@groundswell/roll/clipboard'
import type { ClipboardExtract } from '@groundswell/server/wire'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { AnswerPanel } from './answer-panel.tsx'
import {
  askExtract,
  type ClipboardAnswer,
  type OpenExtract,
  openExtract,
} from './ask-extract.ts'
import { extractAge } from './extract-age.ts'
import { ageWords } from './extract-words.ts'
import { InstallExtract } from './install-extract.tsx'
import type { PocketStore } from './pocket-store.ts'
import { RunOut } from './run-out.tsx'
import type { Pocket } from './use-pocket.ts'

const fields = [
  { name: 'first', label: 'First name', mode: 'text' },
  { name: 'last', label: 'Last name', mode: 'text' },
  { name: 'house', label: 'House number', mode: 'numeric' },
  { name: 'street', label: 'Street', mode: 'text' },
] as const

const empty: ClipboardQuestion = { first: '', last: '', house: '', street: '' }

/** Is this person registered here? One of three words, and the page forgets who it was. */
export function LookUp(props: { readonly store: PocketStore; readonly pocket: Pocket }) {
  const { store, pocket } = props
  const here = pocket.extracts.filter(({ county }) => county !== null)
  const [chosen, setChosen] = useState('')
  const extract = here.find(({ id }) => id === chosen) ?? here[0]
  const state = pocket.extracts.find(({ county }) => county === null)
  const [question, setQuestion] = useState(empty)
  const [answer, setAnswer] = useState<ClipboardAnswer | 'looking'>()
  const filters = useRef(new Map<string, OpenExtract>())
  const firstField = useRef<HTMLInputElement>(null)

  // Whoever picks the phone up next must not see whom it was asked about.
  useEffect(() => {
    const forget = () => setQuestion(empty)
    const hidden = () => document.visibilityState === 'hidden' && forget()
    document.addEventListener('visibilitychange', hidden)
    return () => document.removeEventListener('visibilitychange', hidden)
  }, [])

  if (extract === undefined) return <InstallExtract pocket={pocket} />
  const age = extractAge(extract, Date.now())
  if (age.kind === 'run-out') return <RunOut extract={extract} pocket={pocket} />

  async function opened(wanted: ClipboardExtract): Promise<OpenExtract | undefined> {
    const known = filters.current.get(wanted.id)
    if (known !== undefined) return known
    const made = await openExtract(store, wanted)
    if (made !== undefined) filters.current.set(wanted.id, made)
    return made
  }

  async function ask(wanted: ClipboardExtract) {
    setAnswer('looking')
    const county = await opened(wanted)
    const isStateUsable =
      state !== undefined && extractAge(state, Date.now()).kind !== 'run-out'
    const whole = isStateUsable ? await opened(state) : undefined
    const said =
      county === undefined ? 'damaged' : await askExtract(question, county, whole)
    if (said !== 'name-too-short') setQuestion(empty)
    setAnswer(said)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (extract !== undefined) void ask(extract)
  }

  function next() {
    setAnswer(undefined)
    setTimeout(() => firstField.current?.focus())
  }

  if (answer !== undefined && answer !== 'looking') {
    return (
      <AnswerPanel
        answer={answer}
        county={extract.county ?? ''}
        knowsElsewhere={state !== undefined}
        next={next}
      />
    )
  }
  return (
    <form className="pocket__form" onSubmit={submit} autoComplete="off">
      {age.kind !== 'fresh' && (
        <p className="pocket__banner">{ageWords(age, extract.rollDate)}</p>
      )}
      {here.length > 1 && (
        <label>
          County
          <select value={extract.id} onChange={({ target }) => setChosen(target.value)}>
            {here.map(({ id, county }) => (
              <option value={id} key={id}>
                {county}
              </option>
            ))}
          </select>
        </label>
      )}
      {fields.map(({ name, label, mode }) => (
        <label key={name} className={name === 'house' ? 'pocket__short' : undefined}>
          {label}
          <input
            ref={name === 'first' ? firstField : undefined}
            type="text"
            inputMode={mode}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="words"
            spellCheck={false}
            required
            maxLength={60}
            value={question[name]}
            onChange={({ target }) =>
              setQuestion((now) => ({ ...now, [name]: target.value }))
            }
          />
        </label>
      ))}
      <button type="submit" className="pocket__button" disabled={answer === 'looking'}>
        {answer === 'looking' ? 'Looking…' : `Look up in ${extract.county}`}
      </button>
    </form>
  )
}
