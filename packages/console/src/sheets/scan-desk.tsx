import type { CustodyAct } from '@groundswell/server/wire'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Disclosure } from '../pieces/disclosure.tsx'
import { Field } from '../pieces/field.tsx'
import { actWords } from '../words/sheet-words.ts'
import { CodeCamera, CodeField } from './code-field.tsx'
import { HolderField } from './holder-field.tsx'
import { ScanOutcome } from './scan-outcome.tsx'
import { ScannedBefore } from './scanned-before.tsx'
import { useScanDesk } from './use-scan-desk.ts'

/**
 * The desk where paper goes in and out: choose once what happens, then scan one code after
 * another. The field takes a hand scanner, typing, or the camera.
 */
export function ScanDesk(props: {
  readonly first: CustodyAct
  readonly today: string | undefined
}) {
  const desk = useScanDesk()
  const [act, setAct] = useState<CustodyAct>(props.first)
  const [text, setText] = useState('')
  const [holder, setHolder] = useState('')
  const [place, setPlace] = useState('')
  const [why, setWhy] = useState('')
  const [on, setOn] = useState('')
  const [camera, setCamera] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const chosen = actWords.find((each) => each.act === act)
  const { words, undo } = desk
  const last = words[0]

  const scan = (code: string) => {
    if (code.trim() === '') return
    desk.scan({
      text: code.trim(),
      act,
      ...(chosen?.asks === 'holder' && holder !== '' ? { holder } : {}),
      ...(chosen?.asks === 'place' && place !== '' ? { place } : {}),
      ...(chosen?.asks === 'why' && why !== '' ? { why } : {}),
      ...(on === '' ? {} : { on }),
    })
    setText('')
    field.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    scan(text)
  }
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
      if (!isUndo || last?.kind !== 'done' || last.undone || text !== '') return
      event.preventDefault()
      undo(last.answer.batch)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [last, undo, text])

  return (
    <section className="card scan-desk" aria-labelledby="scan-desk-head">
      <h2 id="scan-desk-head" className="only-for-readers">
        Scan
      </h2>
      <div className="segments" role="group" aria-label="What happens">
        {actWords.map((each) => (
          <button
            key={each.act}
            type="button"
            aria-pressed={each.act === act}
            onClick={() => {
              setAct(each.act)
              field.current?.focus()
            }}
          >
            {each.verb}
          </button>
        ))}
      </div>
      <form className="scan-desk__form" onSubmit={submit}>
        {chosen?.asks === 'holder' && <HolderField value={holder} change={setHolder} />}
        {chosen?.asks === 'place' && (
          <Field label={chosen.placeLabel ?? 'Place'} value={place} change={setPlace} />
        )}
        {chosen?.asks === 'why' && <Field label="Why" value={why} change={setWhy} />}
        <CodeField
          id="code"
          field={field}
          text={text}
          change={setText}
          verb={chosen?.verb ?? 'Record'}
          camera={camera}
          toggleCamera={() => setCamera((open) => !open)}
        />
      </form>
      {camera && <CodeCamera onCode={scan} close={() => setCamera(false)} />}
      <ScanOutcome word={last} undo={undo} />
      <Disclosure summary="It happened on another day">
        <div className="scan-desk__day">
          <Field
            label="Day"
            type="date"
            max={props.today ?? ''}
            value={on}
            change={setOn}
          />
        </div>
      </Disclosure>
      <ScannedBefore words={words.slice(1)} undo={undo} />
    </section>
  )
}
