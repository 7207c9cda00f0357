import type { BallotFact, BallotFactInput, BallotView } from '@groundswell/server/wire'

type FactOf<K extends BallotFactInput['kind']> = Extract<
  BallotFactInput,
  { readonly kind: K }
>

/** The fact of a kind with who recorded it, if it is known. */
export function factOf<K extends BallotFactInput['kind']>(
  view: BallotView,
  kind: K,
): { readonly body: FactOf<K>; readonly record: BallotFact } | undefined {
  const record = view.facts.find((fact) => fact.kind === kind)
  return record && { body: record.body as FactOf<K>, record }
}
