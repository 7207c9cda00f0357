import type { OfficeView, OfficialStep } from '@groundswell/server/wire'
import { counted } from '../words/number.ts'
import { CertificatePanel } from './certificate-panel.tsx'
import { CheckPanel } from './check-panel.tsx'
import { DistrictPanel } from './district-panel.tsx'
import { DrawPanel } from './draw-panel.tsx'
import { FramePanel } from './frame-panel.tsx'
import { ProjectionPanel } from './projection-panel.tsx'
import { RawCountPanel } from './raw-count-panel.tsx'
import { SeedPanel } from './seed-panel.tsx'
import { StatePanel } from './state-panel.tsx'

/** What is to be done at a step, or what was done. */
export function StepPanel(props: {
  readonly view: OfficeView
  readonly step: OfficialStep
  readonly mayWrite: boolean
  readonly mayVerify: boolean
  readonly today: string
}) {
  const { step } = props
  return (
    <section className="card office-panel" aria-labelledby="step-head">
      <h2 id="step-head">{step.title}</h2>
      <p className="small quiet">
        {step.practice
          ? 'Not asked by law; it makes the draw one that anybody can do again.'
          : step.section}
        {step.unverified && ' (not confirmed at the official source)'}
      </p>
      <PanelOf {...props} />
    </section>
  )
}

function PanelOf(props: Parameters<typeof StepPanel>[0]) {
  const { step, view } = props
  switch (step.id) {
    case 'raw-count':
      return <RawCountPanel {...props} />
    case 'requirement':
      return (
        <p className="projection-head">
          <b>{counted(view.raw.total, 'line')}</b> filed against{' '}
          {counted(view.petition.required, 'signature')} required. {endOf(step)}
        </p>
      )
    case 'commitment':
      return <FramePanel {...props} />
    case 'seed':
      return <SeedPanel {...props} />
    case 'draw':
      return <DrawPanel {...props} stage="sample" />
    case 'second-draw':
      return <DrawPanel {...props} stage="second-sample" />
    case 'verification':
    case 'duplicates':
      return <CheckPanel {...props} stage="sample" />
    case 'second-verification':
    case 'second-duplicates':
      return <CheckPanel {...props} stage="second-sample" />
    case 'full-check':
      return <CheckPanel {...props} stage="full" />
    case 'projection':
    case 'outcome':
    case 'second-projection':
    case 'second-outcome':
      return <ProjectionPanel {...props} />
    case 'distribution':
      return <DistrictPanel {...props} />
    case 'state-certificates':
      return <StatePanel {...props} />
    case 'certificate':
      return <CertificatePanel {...props} />
    default:
      return <p>{step.says}</p>
  }
}

function endOf(step: OfficialStep): string {
  if (step.state === 'stopped') return 'The petition ends here: no line is checked.'
  return step.state === 'done' ? 'The check goes on.' : 'Not every office has reported.'
}
