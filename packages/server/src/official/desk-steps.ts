import type { CountyTally } from '@groundswell/petition'
import {
  type Blocker,
  projectedOf,
  type StepStanding,
} from '@groundswell/petition/official'
import type { OfficialStep } from '../wire/official.ts'
import type { ActGround } from './office-act.ts'
import { rawTotal } from './office-standing.ts'
import { stepName } from './step-name.ts'

/** Where the check stands among its verifiers, which the records of law do not say. */
interface CheckProgress {
  readonly total: CountyTally
  readonly repeats: number
}

/** The law's own sequence, each step with its section, day, person and one sentence. */
export function deskSteps(
  ground: ActGround,
  check: CheckProgress,
): readonly OfficialStep[] {
  return ground.state.steps.map((step) => ({
    id: step.id,
    title: stepName(step.id),
    section: [...new Set(step.cites.map(({ section }) => section))].join(', '),
    unverified: step.unverified ?? false,
    practice: step.basis === 'practice',
    state: step.state,
    by: step.doneBy ?? null,
    on: step.doneOn ?? null,
    due: step.state === 'open' || step.state === 'waiting' ? (step.due ?? null) : null,
    late: step.late ?? false,
    says: says(ground, check, step),
  }))
}

const n = (value: number) => value.toLocaleString('en-US')

function says(ground: ActGround, check: CheckProgress, step: StepStanding): string {
  if (step.state === 'stopped') return 'The petition ended before this step.'
  if (step.state === 'not-needed') return 'No outcome asked for it.'
  return step.state === 'done'
    ? whenDone(ground, step)
    : (whileOpen(ground, check, step) ?? `${capital(step.what)}.`)
}

function whenDone({ standing, state, rules }: ActGround, step: StepStanding): string {
  const { frame, seed } = standing
  const required = n(rules.required)
  switch (step.id) {
    case 'raw-count':
      return `${n(rawTotal(standing))} lines.`
    case 'requirement':
      return `${n(rawTotal(standing))} lines against ${required} required.`
    case 'commitment':
      return `${n(frame?.act.lines ?? 0)} lines; commitment ${frame?.act.commitment.slice(0, 8)}…`
    case 'seed':
      return grouped(seed?.act.seed ?? '')
    case 'draw':
      return `${n(standing.draws.get('sample')?.act.lines ?? 0)} lines drawn.`
    case 'second-draw':
      return `${n(standing.draws.get('second-sample')?.act.lines ?? 0)} lines drawn.`
    case 'projection': {
      const valid = state.estimate && projectedOf(state.estimate)
      return valid === undefined
        ? 'Reckoned.'
        : `${n(valid)} valid, of ${required} required.`
    }
    case 'outcome':
      return outcomeWords(state.outcome)
    case 'certificate':
      return `The petition is ${state.final}.`
    default:
      return `${capital(step.what)}.`
  }
}

function whileOpen(
  { rules }: ActGround,
  { total, repeats }: CheckProgress,
  step: StepStanding,
): string | undefined {
  const isCheck =
    step.id === 'verification' ||
    step.id === 'second-verification' ||
    step.id === 'full-check'
  if (isCheck && step.state === 'open' && total.lines > 0) {
    const twice = repeats > 0 ? ` ${n(repeats)} voters count more than once.` : ''
    return `${n(total.pending)} of ${n(total.lines)} lines wait.${twice}`
  }
  if (step.id.endsWith('duplicates') && step.state === 'open') {
    return repeats > 0
      ? `${n(repeats)} voters count on more than one line.`
      : 'No voter counts on more than one line so far.'
  }
  const [blocker] = step.blockers
  return blocker === undefined ? undefined : blockerSentence(blocker, n(rules.required))
}

function blockerSentence(blocker: Blocker, required: string): string | undefined {
  switch (blocker.kind) {
    case 'reports-missing': {
      const missing = blocker.parts.filter((part) => part !== '')
      return missing.length === 0 ? undefined : `Still to report: ${listed(missing)}.`
    }
    case 'lines-pending':
      return `${n(blocker.lines)} lines wait.`
    case 'frame-differs-from-raw':
      return `The list has ${n(blocker.frame)} lines, the raw count says ${n(blocker.raw)}.`
    case 'raw-below-requirement':
      return `${n(blocker.raw)} lines do not reach the ${required} required.`
    case 'district-counts-missing':
      return `${n(blocker.have)} of ${n(blocker.needed)} districts have reported.`
    case 'nothing-recorded':
      return undefined
  }
}

/** Three names at most, and how many more. */
function listed(names: readonly string[]): string {
  return names.length <= 4
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} and ${n(names.length - 3)} more`
}

function outcomeWords(outcome: 'insufficient' | 'full-check' | 'sufficient' | undefined) {
  switch (outcome) {
    case 'sufficient':
      return 'The sample qualifies the petition.'
    case 'full-check':
      return 'The sample leaves it open.'
    case 'insufficient':
      return 'The petition fails.'
    case undefined:
      return ''
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Digits by fives, as they are read aloud. */
function grouped(digits: string): string {
  return digits.replaceAll(/(\d{5})(?=\d)/g, '$1 ')
}
