import { err, ok, type Result } from '@groundswell/basics'
import { procedure } from '@groundswell/rules'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { table } from '../table.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { withPack } from './with-pack.ts'

/** `rules procedure`: the official's steps, each with who, by when and by which section. */
export function procedureOf(options: {
  readonly rules: string
  readonly kind?: string
}): Result<Answer, Refusal> {
  return withPack(options.rules, (pack) => {
    const kind = options.kind ?? pack.kinds[0]?.kind ?? ''
    const steps = procedure(pack, kind)
    if (!steps.ok) return err(rulesRefusal(steps.error))
    const rows = steps.value.map(
      ({ id, what, by, when, basis, time, cites, unverified }) => [
        id,
        when === 'if-asked' ? `${what} (if asked for)` : what,
        by,
        time === undefined ? '' : `${time.amount} ${time.unit} after ${time.after}`,
        basis === 'practice' ? 'practice' : cites.map((c) => c.section).join('; '),
        unverified ? 'unverified' : '',
      ],
    )
    const head = ['step', 'what', 'by', 'time', 'law', '']
    return ok({
      json: { pack: pack.reference, kind, steps: steps.value },
      text: table(head, rows),
    })
  })
}
