import { type Pack, type Requirement, requirement } from '@groundswell/rules'
import { grouped } from './table.ts'

/** The kind of petition taken when none was named, and why, in a sentence. */
export interface AssumedKind {
  readonly kind: string
  readonly sentence: string
}

/**
 * Without `--kind` and `--required` the kind that asks for the most is taken, so that the
 * odds promise nothing that another kind would not hold too; the sentence names the other
 * requirements of that day. Undefined where the pack has no published number at all.
 */
export function assumedKind(pack: Pack): AssumedKind | undefined {
  const asks = pack.kinds.flatMap(({ kind }) => {
    const found = requirement(pack, { kind })
    return found.ok ? [{ kind, required: found.value.required }] : []
  })
  const most = asks.reduce<(typeof asks)[number] | undefined>(
    (top, ask) => (top === undefined || ask.required > top.required ? ask : top),
    undefined,
  )
  if (most === undefined) return undefined
  const others = new Map<Requirement['required'], string[]>()
  for (const { kind, required } of asks) {
    if (kind === most.kind) continue
    others.set(required, [...(others.get(required) ?? []), kind])
  }
  const same = others.get(most.required) ?? []
  others.delete(most.required)
  const held = [...others].map(
    ([required, kinds]) => `${grouped(required)} for ${kinds.join(', ')}`,
  )
  return {
    kind: most.kind,
    sentence:
      `Neither --kind nor --required was given: ${pack.reference} was read for the kind "${most.kind}", ` +
      `which asks for the most (${grouped(most.required)}${same.length > 0 ? `, as for ${same.join(', ')}` : ''})` +
      `${held.length > 0 ? `; ${held.join('; ')}` : ''}. Name yours with --kind.`,
  }
}
