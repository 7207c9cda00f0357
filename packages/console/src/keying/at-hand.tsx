import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useEffect, useRef, useState } from 'react'

/** Opens a line by the sheet in somebody's hand. */
export function AtHand(props: {
  readonly takesFocus: boolean
  readonly open: (sheet: string, row: number) => void
  readonly close: (() => void) | undefined
}) {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (props.takesFocus) first.current?.focus()
  }, [props.takesFocus])
  const [sheet, setSheet] = useState('')
  const [row, setRow] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const number = Number(row)
    if (sheet.trim() !== '' && Number.isInteger(number) && number > 0) {
      props.open(sheet.trim(), number)
      setRow('')
    }
  }
  return (
    <form
      className="at-hand"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && props.close?.()}
      aria-label="Paper in hand"
    >
      <div>
        <Label htmlFor="at-hand-sheet">Sheet in your hand</Label>
        <TextInput
          id="at-hand-sheet"
          name="sheet"
          type="text"
          autoComplete="off"
          inputRef={first}
          value={sheet}
          onChange={({ target }) => setSheet(target.value)}
        />
      </div>
      <div>
        <Label htmlFor="at-hand-row">Line</Label>
        <TextInput
          id="at-hand-row"
          name="row"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={row}
          onChange={({ target }) => setRow(target.value)}
        />
      </div>
      <Button type="submit" outline>
        Open this line
      </Button>
      {props.close && (
        <Button type="button" unstyled onClick={props.close}>
          Close
        </Button>
      )}
      <p className="small quiet">
        A line that was not drawn is keyed for convenience: it counts for itself and says
        nothing about the others.
      </p>
    </form>
  )
}
