import { err, ok, type Result } from '@groundswell/basics'
import {
  effectiveDate,
  enactment,
  enactmentMajority,
  type Pack,
} from '@groundswell/rules'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { dateOption } from './date-option.ts'
import { withPack } from './with-pack.ts'

/** `rules effective`: when an enacted measure takes effect, by the rule of the day of the vote. */
export function effective(options: {
  readonly rules: string
  readonly election: string
  readonly certified?: string
}): Result<Answer, Refusal> {
  const election = dateOption('--election', options.election)
  if (!election.ok) return election
  const certified =
    options.certified === undefined
      ? undefined
      : dateOption('--certified', options.certified)
  if (certified?.ok === false) return certified
  if (certified?.ok && certified.value < election.value) {
    const sentence = `The statement of the vote cannot be filed before the election of ${election.value}.`
    return err({ code: 'before-the-election', field: '--certified', sentence })
  }
  return withPack(options.rules, (pack) => {
    const asked = effectiveDate(pack, {
      election: election.value,
      ...(certified?.ok ? { statementOfVote: certified.value } : {}),
    })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const { date, days, from, atLatest } = asked.value
    const event = from === 'election' ? 'the election' : 'the statement of the vote'
    const day = `${days} ${days === 1 ? 'day' : 'days'} after ${event}`
    const text = `${date}${atLatest ? ' at the latest' : ''}: ${day}\n${groundsText(asked.value)}`
    return ok({ json: asked.value, text })
  })
}

interface EnactmentOptions {
  readonly rules: string
  readonly kind: string
  readonly onlyRepeals?: boolean
  readonly registered?: number
  readonly cast?: number
  readonly valid?: number
  readonly yes?: number
}

/** `rules enactment`: the majority a pack asks for, and with counts whether they reach it. */
export function enactmentOf(options: EnactmentOptions): Result<Answer, Refusal> {
  return withPack(options.rules, (pack) => {
    const { registered, cast, valid, yes } = options
    const counted = [registered, cast, valid, yes].some((count) => count !== undefined)
    if (!counted) return majority(pack, options)
    const counts = {
      registered: registered ?? Number.NaN,
      cast: cast ?? Number.NaN,
      valid: valid ?? Number.NaN,
      yes: yes ?? Number.NaN,
    }
    for (const [field, value] of Object.entries(counts)) {
      if (!Number.isNaN(value)) continue
      const sentence = `The number is missing: ${field}. Shares are taken of it.`
      return err({ code: 'missing-count', field: `--${field}`, sentence })
    }
    const asked = enactment(pack, { ...questionOf(options), counts })
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const { outcome, vote, elections } = asked.value
    const lines = vote.conditions.map(
      ({ part, of, share, comparison, counted: n, outOf, percent, met }) =>
        `${met ? 'reached    ' : 'not reached'}  ${part} ${comparison.replace('-', ' ')} ${share} of ${of}: ${n} of ${outOf}${percent === undefined ? '' : ` (${percent} %)`}`,
    )
    const again =
      outcome === 'passed-once' ? ` (the law asks for ${elections} elections)` : ''
    const text = [`${outcome}${again}`, ...lines, groundsText(asked.value)].join('\n')
    return ok({ json: asked.value, text })
  })
}

function majority(pack: Pack, options: EnactmentOptions): Result<Answer, Refusal> {
  const asked = enactmentMajority(pack, questionOf(options))
  if (!asked.ok) return err(rulesRefusal(asked.error))
  const lines = asked.value.conditions.map(
    ({ part, of, share, comparison }) =>
      `${part} ${comparison.replace('-', ' ')} ${share} of ${of}`,
  )
  const text = [asked.value.majority, ...lines, groundsText(asked.value)].join('\n')
  return ok({ json: asked.value, text })
}

function questionOf({ kind, onlyRepeals }: EnactmentOptions) {
  return { kind, ...(onlyRepeals === undefined ? {} : { onlyRepeals }) }
}
