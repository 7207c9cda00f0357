import { err, ok, type Result } from '@groundswell/basics'
import { displayPeriod, measureWithdrawal } from '@groundswell/petition/ballot'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { dateOption } from './date-option.ts'
import { withPack } from './with-pack.ts'

/** `ballot display`: the days on which the guide must be open to everybody. */
export function display(options: {
  readonly rules: string
  readonly printed: string
}): Result<Answer, Refusal> {
  const printed = dateOption('--printed', options.printed)
  if (!printed.ok) return printed
  return withPack(options.rules, (pack) => {
    const asked = displayPeriod(pack, printed.value)
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const { from, until, days } = asked.value
    const text = `open to the public from ${from} at the latest until it goes to print on ${until} (${days} days)\n${groundsText(asked.value)}`
    return ok({ json: asked.value, text })
  })
}

/** `ballot withdrawal`: whether a request of the proponents comes in time; too late exits with 1. */
export function withdrawal(options: {
  readonly rules: string
  readonly kind: string
  readonly election: string
  readonly on: string
}): Result<Answer, Refusal> {
  const election = dateOption('--election', options.election)
  if (!election.ok) return election
  const on = dateOption('--on', options.on)
  if (!on.ok) return on
  return withPack(options.rules, (pack) => {
    const { kind } = options
    const asked = measureWithdrawal(pack, {
      kind,
      election: election.value,
      on: on.value,
    })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const { accepted, until } = asked.value
    const verdict = accepted ? 'in time' : 'too late'
    const text = `${verdict}: until ${until}, the day on which the measure qualifies\n${groundsText(asked.value)}`
    return ok({ json: asked.value, text, refused: !accepted })
  })
}
