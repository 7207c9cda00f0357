import { err, ok, type Result } from '@groundswell/basics'
import { type Pack, pack, requirement } from '@groundswell/rules'
import { assumedKind } from './assumed-kind.ts'
import type { Refusal } from './refusal.ts'
import { rulesRefusal } from './words/rules-refusal.ts'

/** What `count` and `odds` are asked with. */
export interface DriveOptions {
  readonly json?: boolean
  readonly raw: string
  readonly reviewed: string
  readonly pairs?: string
  readonly rules: string
  readonly kind?: string
  readonly required?: number
  readonly seed: string
  /** Per cent. */
  readonly mismatch: number
  readonly simulations: number
}

interface AskedRequirement {
  readonly pack: Pack
  readonly required: number
  /** The kind of petition whose requirement it is; absent when the number was given. */
  readonly kind?: string
  /** What was taken for granted to find the requirement. */
  readonly assumptions: readonly string[]
}

/** The pack, and the requirement that was given or that the office has published. */
export function packAndRequirement(
  options: DriveOptions,
): Result<AskedRequirement, Refusal> {
  const found = pack(options.rules)
  if (!found.ok) return err(rulesRefusal(found.error))
  if (!(options.mismatch >= 0 && options.mismatch < 100)) {
    const sentence = 'The mismatch is a percentage from 0 to below 100.'
    return err({ code: 'not-a-percentage', field: '--mismatch', sentence })
  }
  if (options.simulations < 1 || options.simulations > 1_000_000) {
    const sentence = 'Between 1 and 1,000,000 simulations are possible.'
    return err({ code: 'out-of-range', field: '--simulations', sentence })
  }
  if (options.required !== undefined) {
    if (options.required > 0) {
      return ok({ pack: found.value, required: options.required, assumptions: [] })
    }
    const sentence = 'The requirement must be at least 1.'
    return err({ code: 'impossible-count', field: '--required', sentence })
  }
  const assumed = options.kind === undefined ? assumedKind(found.value) : undefined
  const kind = options.kind ?? assumed?.kind ?? found.value.kinds[0]?.kind ?? ''
  const asked = requirement(found.value, { kind })
  if (!asked.ok) return err(rulesRefusal(asked.error))
  const { required } = asked.value
  const assumptions = assumed === undefined ? [] : [assumed.sentence]
  return ok({ pack: found.value, required, kind, assumptions })
}
