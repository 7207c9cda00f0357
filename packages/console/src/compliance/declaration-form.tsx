import type { DeclarationInput, DeclarationSheet } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { Choice } from '../pieces/choice.tsx'
import { Field } from '../pieces/field.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { markLabels, partLabels } from '../words/declaration-words.ts'
import { Tick } from './tick.tsx'

const unread: DeclarationInput = {
  isThere: true,
  signature: 'signed',
  date: 'clear',
  signedOn: null,
  from: null,
  until: null,
  parts: ['name', 'address', 'dates-between', 'place'],
  marks: [],
  notary: 'none-on-form',
  countiesWritten: null,
  isMarkedUp: false,
  onlySignerIsCirculator: false,
}

/** What somebody sees on a declaration; the form asks only what the law asks. */
export function DeclarationForm(props: {
  readonly data: DeclarationSheet
  readonly done: () => void
}) {
  const { asked, reading, sheet } = props.data
  const client = useQueryClient()
  const [seen, setSeen] = useState<DeclarationInput>(
    reading ?? { ...unread, notary: asked.hasNotary ? 'complete' : 'none-on-form' },
  )
  const change = (next: Partial<DeclarationInput>) => setSeen({ ...seen, ...next })
  const save = useMutation({
    mutationFn: () =>
      send('POST', `/api/sheets/${encodeURIComponent(sheet)}/declaration`, seen),
    onSuccess: async () => {
      await paperChanged(client)
      props.done()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const needsDay = seen.isThere && seen.date === 'clear' && seen.signedOn === null
  return (
    <form className="declaration" onSubmit={submit}>
      <Tick
        label="There is a declaration on the sheet"
        on={seen.isThere}
        change={(isThere) => change({ isThere })}
      />
      {seen.isThere && (
        <>
          <div className="declaration__fields">
            <Choice
              label="Signature"
              value={seen.signature}
              options={[
                ['signed', 'signed'],
                ['missing', 'not signed'],
                ['initials', 'initials only'],
                ['illegible', 'cannot be read'],
              ]}
              change={(signature) => change({ signature })}
            />
            <Choice
              label="Date"
              value={seen.date}
              options={[
                ['clear', 'clear'],
                ['missing', 'missing'],
                ['unclear', 'crossed out or ambiguous'],
                ['changed', 'changed, not signed again'],
              ]}
              change={(date) => change({ date })}
            />
            {seen.date === 'clear' && (
              <Day
                label="Signed on"
                value={seen.signedOn}
                change={(signedOn) => change({ signedOn })}
              />
            )}
            {asked.parts.includes('dates-between') && (
              <>
                <Day
                  label="Signatures from"
                  value={seen.from}
                  change={(from) => change({ from })}
                />
                <Day
                  label="Signatures until"
                  value={seen.until}
                  change={(until) => change({ until })}
                />
              </>
            )}
            {asked.hasNotary && (
              <Choice
                label="Notary’s clause"
                value={seen.notary}
                options={[
                  ['complete', 'complete'],
                  ['missing', 'missing'],
                  ['faulty', 'faulty'],
                ]}
                change={(notary) => change({ notary })}
              />
            )}
          </div>
          {asked.parts.length > 0 && (
            <fieldset>
              <legend>Filled in</legend>
              {asked.parts.map((part) => (
                <Tick
                  key={part}
                  label={partLabels[part]}
                  on={seen.parts.includes(part)}
                  change={(on) => change({ parts: toggled(seen.parts, part, on) })}
                />
              ))}
            </fieldset>
          )}
          {asked.isStrict && (
            <fieldset>
              <legend>Seen on it</legend>
              {(Object.keys(markLabels) as DeclarationInput['marks']).map((mark) => (
                <Tick
                  key={mark}
                  label={markLabels[mark]}
                  on={seen.marks.includes(mark)}
                  change={(on) => change({ marks: toggled(seen.marks, mark, on) })}
                />
              ))}
              <Tick
                label="The circulator is the only signer"
                on={seen.onlySignerIsCirculator}
                change={(onlySignerIsCirculator) => change({ onlySignerIsCirculator })}
              />
            </fieldset>
          )}
        </>
      )}
      {asked.oneCounty && (
        <>
          <Label htmlFor="counties">
            Another county written on the sheet <span className="quiet">(if any)</span>
          </Label>
          <TextInput
            id="counties"
            name="counties"
            type="text"
            value={(seen.countiesWritten ?? []).join(', ')}
            onChange={({ target }) => change({ countiesWritten: counties(target.value) })}
          />
        </>
      )}
      <Tick
        label="The printed text was changed by hand"
        on={seen.isMarkedUp}
        change={(isMarkedUp) => change({ isMarkedUp })}
      />
      <RefusedNotice error={save.error} />
      <div className="actions">
        <Button type="submit" disabled={save.isPending || needsDay}>
          That is what I see
        </Button>
        <Button type="button" unstyled onClick={props.done}>
          Leave it
        </Button>
        {needsDay && <span className="small">Which day is it dated?</span>}
      </div>
    </form>
  )
}

function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  const without = list.filter((each) => each !== item)
  return on ? [...without, item] : without
}

/** Nothing typed means that only the printed county stands there. */
function counties(text: string): string[] | null {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.length === 0 ? null : names
}

function Day(props: {
  readonly label: string
  readonly value: string | null
  readonly change: (value: string | null) => void
}) {
  return (
    <Field
      type="date"
      label={props.label}
      value={props.value ?? ''}
      change={(day) => props.change(day === '' ? null : day)}
    />
  )
}
