import type { SheetHintShown } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { sheetHintsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'

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
  const client = useQueryClient()
  const seen = useMutation({
    mutationFn: ({ sheet, kind }: SheetHintShown) =>
      send<readonly SheetHintShown[]>('POST', '/api/sheet-hints/seen', { sheet, kind }),
    onSuccess: (hints) => client.setQueryData(sheetHintsQuery.queryKey, [...hints]),
  })
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
            <li key={`${hint.sheet} ${hint.kind}`} className="hint">
              <h3>
                {kindWords.get(hint.kind) ?? hint.kind} · sheet {hint.sheet}
              </h3>
              <p>{hint.sentence}</p>
              <p className="small quiet">
                {hint.county} · {hint.channel} · {hint.circulator}
                {hint.rows.length > 0 && ` · lines ${hint.rows.join(', ')}`}
                {hint.seenBy !== null && ` · looked at by ${hint.seenBy}`}
              </p>
              {hint.seenBy === null && props.mayDecide && (
                <Button type="button" outline onClick={() => seen.mutate(hint)}>
                  I have looked at it
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
