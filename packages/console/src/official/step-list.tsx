import type { OfficialStep } from '@groundswell/server/wire'
import { longDate, shortDate } from '../words/date.ts'

/** The statute's own sequence down the side; a press opens a step. */
export function StepList(props: {
  readonly steps: readonly OfficialStep[]
  readonly open: string
  readonly choose: (id: string) => void
}) {
  return (
    <nav aria-label="Steps of the check">
      <ol className="steps">
        {props.steps.map((step) => (
          <li key={step.id} className={`steps__step steps__step--${step.state}`}>
            <button
              type="button"
              aria-current={step.id === props.open ? 'step' : undefined}
              onClick={() => props.choose(step.id)}
            >
              <span className="steps__mark" aria-hidden="true" />
              <span className="steps__body">
                <b>{step.title}</b>
                <span className="steps__says">{step.says}</span>
                <span className="steps__facts">{stepFacts(step)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Section, day and person of a step in one quiet line. */
function stepFacts(step: OfficialStep): string {
  const section = step.practice
    ? 'practice, not asked by law'
    : `${step.section}${step.unverified ? ' (unverified)' : ''}`
  const done =
    step.on === null ? undefined : `${shortDate(step.on)}${step.by ? `, ${step.by}` : ''}`
  const due = step.due === null ? undefined : `due ${longDate(step.due)}`
  const late = step.late ? 'late' : undefined
  return [section, done, due, late].filter(Boolean).join(' · ')
}
