import type { KeyingDraw, Me } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { keyingDrawQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { counted, exact } from '../words/number.ts'
import { perThousand } from '../words/per-thousand.ts'

/** "What do two readers miss together?" Found by a third who reads without knowing of them. */
export function MisreadCard(props: { readonly draw: KeyingDraw; readonly me: Me }) {
  const { blind } = props.draw
  const { errors } = blind
  return (
    <Card title="Errors that two readers share" sentence={sentenceOf(props.draw)}>
      {errors.fields > 0 && (
        <p className="figure">
          <b>{perThousand(errors.perThousand)}</b> in 1,000 fields{' '}
          <span className="quiet">
            (95 % sure: {perThousand(errors.low)} to {perThousand(errors.high)})
          </span>
        </p>
      )}
      {errors.open > 0 && (
        <p className="small">
          In {counted(errors.open, 'field')} the third differs and a fourth person has yet
          to say who is right; the range allows for both.
        </p>
      )}
      {props.me.may.includes('extend-draw') ? (
        <ShareForm share={blind.share} />
      ) : (
        <p className="small quiet">
          {percentOf(blind.share)} % of the lines on which two agree are read a third
          time.
        </p>
      )}
    </Card>
  )
}

function sentenceOf({ blind }: KeyingDraw): string {
  const { errors, drawn, waiting } = blind
  if (drawn === 0) {
    return 'Where two readers agree both may still be wrong. Lines drawn for it are read once more by somebody who does not know; none is drawn yet.'
  }
  const left =
    waiting === 0 ? '' : ` ${exact(waiting)} wait for somebody who has not read them.`
  return `${counted(errors.lines, 'line')} on which two agreed ${errors.lines === 1 ? 'was' : 'were'} read blind by a third: ${exact(errors.fields)} fields, ${exact(errors.errors)} wrong.${left}`
}

function ShareForm(props: { readonly share: number }) {
  const [text, setText] = useState(percentOf(props.share))
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (share: number) =>
      send<KeyingDraw>('POST', '/api/keying/draw/blind-share', { share }),
    onSuccess: (draw) => client.setQueryData(keyingDrawQuery.queryKey, draw),
  })
  const share = Math.round(Number(text.replace(',', '.')) * 10)
  const isFine = text.trim() !== '' && share >= 0 && share <= 1000
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isFine) change.mutate(share)
  }
  return (
    <form className="share-form" onSubmit={submit}>
      <Label htmlFor="blind-share">
        Share of agreed lines to read a third time, in %
      </Label>
      <div className="share-form__row">
        <TextInput
          id="blind-share"
          name="share"
          type="text"
          inputMode="decimal"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button
          type="submit"
          outline
          disabled={!isFine || share === props.share || change.isPending}
        >
          Set
        </Button>
      </div>
      {!isFine && (
        <p className="field-error" role="alert">
          Give a share from 0 to 100.
        </p>
      )}
      <RefusedNotice error={change.error} />
      <p className="small quiet">
        Lines are drawn by their id and the seed; a larger share adds lines and drops
        none.
      </p>
    </form>
  )
}

function percentOf(thousandths: number): string {
  return String(thousandths / 10)
}
