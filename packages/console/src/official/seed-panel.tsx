import type { OfficeView } from '@groundswell/server/wire'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { groupedDigits, seedDigits } from './grouped-digits.ts'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

/** The seed: rolled in public after the commitment, typed twice, never rolled again. */
export function SeedPanel(props: {
  readonly view: OfficeView
  readonly mayWrite: boolean
}) {
  const { view } = props
  const [seed, setSeed] = useState('')
  const [again, setAgain] = useState('')
  const [witnesses, setWitnesses] = useState('')
  const rolling = useOfficeAct(view, 'seed')
  if (view.seed !== null) {
    return (
      <p className="big-digits" translate="no">
        {groupedDigits(view.seed)}
      </p>
    )
  }
  const [first, second] = [seedDigits(seed), seedDigits(again)]
  const differ = second !== '' && first !== second
  const ready = first.length >= 20 && first === second
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) rolling.act({ seed: first, again: second, witnesses })
  }
  return (
    <form className="office-form" onSubmit={submit} aria-label="The seed">
      <p>
        Roll at least twenty ten-sided dice in public and read the digits aloud. Two
        people type them; nobody can roll again.
      </p>
      {props.mayWrite ? (
        <>
          <SeedField id="seed" label="The digits" value={seed} set={setSeed} />
          <p className="small quiet" role="status">
            {first.length} of at least 20 digits
          </p>
          <SeedField
            id="seed-again"
            label="The digits once more"
            value={again}
            set={setAgain}
          />
          <p className="small" role="status">
            {differ ? 'The two entries differ so far.' : ready ? 'Both are alike.' : ''}
          </p>
          <Label htmlFor="witnesses">Who was there</Label>
          <TextInput
            id="witnesses"
            name="witnesses"
            type="text"
            maxLength={500}
            value={witnesses}
            onChange={({ target }) => setWitnesses(target.value)}
          />
          <Refused of={rolling} />
          <Button type="submit" disabled={!ready || rolling.busy}>
            Enter the seed for good
          </Button>
        </>
      ) : null}
    </form>
  )
}

function SeedField(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
}) {
  return (
    <>
      <Label htmlFor={props.id}>{props.label}</Label>
      <TextInput
        id={props.id}
        name={props.id}
        className="seed-field"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        value={groupedDigits(seedDigits(props.value))}
        onChange={({ target }) => props.set(target.value)}
      />
    </>
  )
}
