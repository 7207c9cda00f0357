import { err, ok, type Result } from '@groundswell/basics'
import { listPacks, requirement, showPack } from '@groundswell/rules'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { groundsText } from '../words/grounds.ts'
import { packText } from '../words/pack.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { withPack } from './with-pack.ts'

/** `rules list`: every pack and version. */
export function list(): Result<Answer, Refusal> {
  const packs = listPacks()
  const rows = packs.flatMap((p) =>
    p.versions.map((v) => [
      p.id,
      p.title,
      v.from,
      v.until ?? 'today',
      p.kinds.join(', '),
    ]),
  )
  const text = table(['pack', 'jurisdiction', 'from', 'to', 'petition kinds'], rows)
  return ok({ json: { packs }, text })
}

/** `rules show PACK`: one pack with every number and citation. */
export function show(reference: string): Result<Answer, Refusal> {
  const shown = showPack(reference)
  if (!shown.ok) return err(rulesRefusal(shown.error))
  return ok({ json: shown.value, text: packText(shown.value) })
}

/** `rules requirement`: the published number, or the formula on a base. */
export function requirementOf(options: {
  readonly rules: string
  readonly kind: string
  readonly base?: number
  readonly electionYear?: number
}): Result<Answer, Refusal> {
  return withPack(options.rules, (pack) => {
    const { kind, base, electionYear } = options
    const asked = requirement(pack, {
      kind,
      ...(base === undefined ? {} : { base }),
      ...(electionYear === undefined ? {} : { electionYear }),
    })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const { required, fraction, source, rounding } = asked.value
    const how =
      source === 'published'
        ? 'the number the office has published'
        : `${fraction} of ${grouped(asked.value.base ?? 0)}, rounded ${rounding}`
    const text = `${grouped(required)} valid signatures (${how})\n${groundsText(asked.value)}`
    return ok({ json: asked.value, text })
  })
}
