import type { SheetHintShown } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { sheetHintsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { AssuranceLines, isAssured } from './assurance-lines.tsx'

const kindWords: ReadonlyMap<string, string> = new Map([
  ['low-match', 'Next to nothing valid'],
  ['roll-order', 'Names in the order of a register'],
  ['one-hand', 'One hand, as readers say'],
  ['off-the-roll', 'Voters who are gone'],
  ['repeats', 'The same people again'],
])

/** Sheets that are unusual. They count as they are until a person decides otherwise. */
export function HintList(props: {
  readonly hints: readonly SheetHintShown[]
  readonly mayDecide: boolean
}) {
  return (
    <Card
      title="Sheets worth a look"
      sentence="Unusual is not wrong: nothing here rejects a line. Take the sheet in hand and see."
    >
      {props.hints.length === 0 ? (
        <p>
          No sheet stands out. Named here would be a sheet with next to nothing valid,
          with names in the order of a register, in one hand, or with the same people
          again. Sheets are looked over whenever lines are matched, once at least four of
          their lines are keyed: <Link to="/transcribe">key lines</Link>.
        </p>
      ) : (
        <ul className="hints">
          {props.hints.map((hint) => (
            <HintItem
              key={`${hint.sheet} ${hint.kind}`}
              hint={hint}
              mayDecide={props.mayDecide}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

function HintItem(props: { readonly hint: SheetHintShown; readonly mayDecide: boolean }) {
  const { sheet, kind, ...hint } = props.hint
  const client = useQueryClient()
  const onSuccess = (hints: readonly SheetHintShown[]) =>
    client.setQueryData(sheetHintsQuery.queryKey, [...hints])
  const look = useMutation({
    mutationFn: () =>
      send<readonly SheetHintShown[]>('POST', '/api/sheet-hints/seen', { sheet, kind }),
    onSuccess,
  })
  const takeBack = useMutation({
    mutationFn: (id: number) =>
      send<readonly SheetHintShown[]>('POST', `/api/sheet-hints/looks/${id}/undo`),
    onSuccess,
  })
  const name = `${kindWords.get(kind) ?? kind} · sheet ${sheet}`
  return (
    <li className="hint">
      <h3>{name}</h3>
      <p>{hint.sentence}</p>
      <p className="small quiet">
        {hint.county} · {hint.channel} · {hint.circulator}
        {hint.rows.length > 0 && ` · lines ${hint.rows.join(', ')}`}
      </p>
      <AssuranceLines
        verb="Looked at"
        about={name}
        given={hint.looks}
        takeBack={takeBack.mutate}
        busy={takeBack.isPending}
      />
      <RefusedNotice error={look.error ?? takeBack.error} />
      {!isAssured(hint.looks) && props.mayDecide && (
        <Button
          type="button"
          outline
          disabled={look.isPending}
          onClick={() => look.mutate()}
        >
          I have looked at it<About>{name}</About>
        </Button>
      )}
    </li>
  )
}
