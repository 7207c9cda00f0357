import type { BallotView } from '@groundswell/server/wire'
import { useState } from 'react'
import { Tick } from '../compliance/tick.tsx'
import { capitalised } from '../words/capitalised.ts'
import { longDate } from '../words/date.ts'
import { exact } from '../words/number.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { FactCard, type FactCardProps } from './fact-card.tsx'
import { FactForm } from './fact-form.tsx'
import { factOf } from './fact-of.ts'

type Condition = NonNullable<BallotView['majority']>['conditions'][number]

const partWords: Readonly<Record<string, string>> = {
  registered: 'registered voters',
  cast: 'ballots cast',
  valid: 'votes on the measure',
  yes: 'yes votes',
}

/** The votes against the majority that the law asks for, condition by condition. */
export function VoteCard({ view, mayKeep }: FactCardProps) {
  const { majority } = view
  const vote = factOf(view, 'vote')
  const [onlyRepeals, setOnlyRepeals] = useState(vote?.body.onlyRepeals ?? false)
  if (majority === null) return null
  const field = (name: 'registered' | 'cast' | 'valid' | 'yes', label: string) =>
    ({
      name,
      label,
      type: 'number',
      initial: vote === undefined ? '' : String(vote.body[name]),
    }) as const
  return (
    <FactCard
      title="The vote"
      sentence={voteSentence(majority)}
      law={majority.law}
      record={vote?.record}
      mayKeep={mayKeep}
      ask={vote === undefined ? 'Enter the votes' : 'Enter other numbers'}
      form={(close) => (
        <FactForm
          fields={[
            field('registered', 'Registered voters'),
            field('cast', 'Ballots cast'),
            field('valid', 'Valid votes on the measure'),
            field('yes', 'Of them yes'),
            {
              name: 'document',
              label: 'Document',
              hint: 'The canvass or statement of the vote',
              initial: vote?.body.document ?? '',
            },
          ]}
          make={(values) => ({
            kind: 'vote',
            registered: wholeNumber(values['registered'] ?? '') ?? 0,
            cast: wholeNumber(values['cast'] ?? '') ?? 0,
            valid: wholeNumber(values['valid'] ?? '') ?? 0,
            yes: wholeNumber(values['yes'] ?? '') ?? 0,
            document: values['document'] ?? '',
            onlyRepeals,
          })}
          verb="Record the votes"
          close={close}
        >
          <Tick
            label="The measure only repeals"
            on={onlyRepeals}
            change={setOnlyRepeals}
          />
        </FactForm>
      )}
    >
      <ul className="conditions">
        {majority.conditions.map((condition) => (
          <li key={condition.id}>{conditionSentence(condition)}</li>
        ))}
      </ul>
    </FactCard>
  )
}

/** When the measure is law if it is enacted; dated by the rule in force on that day. */
export function EffectCard({ view, mayKeep }: FactCardProps) {
  const { effect } = view
  const statement = factOf(view, 'statement-of-vote')
  const counted =
    effect === null
      ? ''
      : effect.from === 'election'
        ? `${effect.days === 1 ? 'the day' : `${effect.days} days`} after the election`
        : `day ${effect.days} after the Secretary of State files the statement of the vote`
  const sentence =
    effect === null
      ? 'These rules hold no day of effect, or no election is recorded.'
      : effect.atLatest
        ? `${longDate(effect.on)} at the latest: ${counted}, and the statement is not recorded yet.`
        : `${longDate(effect.on)}: ${counted}.`
  return (
    <FactCard
      title="If it is enacted, it takes effect"
      sentence={sentence}
      law={effect?.law}
      record={statement?.record}
      mayKeep={mayKeep && effect?.from === 'statement-of-vote'}
      ask={
        statement === undefined ? 'Record the statement of the vote' : 'Correct the day'
      }
      form={(close) => (
        <FactForm
          fields={[
            {
              name: 'on',
              label: 'Statement of the vote filed on',
              type: 'date',
              initial: statement?.body.on ?? '',
            },
            {
              name: 'document',
              label: 'Document',
              initial: statement?.body.document ?? '',
            },
          ]}
          make={({ on = '', document = '' }) => ({
            kind: 'statement-of-vote',
            on,
            document,
          })}
          verb="Record the statement"
          close={close}
        />
      )}
    />
  )
}

function voteSentence(majority: NonNullable<BallotView['majority']>): string {
  switch (majority.outcome) {
    case null:
      return `The law asks for ${majority.text}.`
    case 'enacted':
      return 'The measure is enacted.'
    case 'passed-once':
      return `It passed; the law asks for ${majority.elections} elections in succession.`
    case 'failed':
      return 'The measure is not enacted.'
  }
}

function conditionSentence({
  part,
  of,
  share,
  comparison,
  counted,
  outOf,
  percent,
  met,
}: Condition): string {
  const least = comparison === 'at-least' ? 'at least' : 'more than'
  const asked = `${capitalised(partWords[part] ?? part)}: ${least} ${shareWords(share)} of the ${partWords[of] ?? of}`
  if (met === null || counted === null || outOf === null) return `${asked}.`
  const found = `${exact(counted)} of ${exact(outOf)}${percent === null ? '' : `, ${percent} %`}`
  return `${asked}. ${found}: ${met ? 'reached' : 'not reached'}.`
}

/** `0.55` → `55 %`, `1/3` as it is. */
function shareWords(share: string): string {
  return share.includes('/') ? share : `${Number((Number(share) * 100).toFixed(4))} %`
}
