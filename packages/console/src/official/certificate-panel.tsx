import type { OfficeView } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { longDate } from '../words/date.ts'
import { exact } from '../words/number.ts'
import { PublishedFiles } from './published-files.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

/** The end: what is certified, and from what anybody reckons it again. */
export function CertificatePanel(props: {
  readonly view: OfficeView
  readonly mayWrite: boolean
}) {
  const { view } = props
  const issuing = useOfficeAct(view, 'certificate')
  if (view.certificate === null) {
    return (
      <>
        <p>
          {view.final === null
            ? 'The outcome is not known yet.'
            : `The petition is ${view.final}. After the certificate nothing is written in the book.`}
        </p>
        {props.mayWrite && view.final !== null && (
          <Button type="button" disabled={issuing.busy} onClick={() => issuing.act()}>
            Issue the certificate
          </Button>
        )}
        <Refused of={issuing} />
      </>
    )
  }
  const issued = view.entries.find(({ act }) => act.kind === 'certified')
  return (
    <div className="certificate">
      <p className="certificate__kind">Certificate</p>
      <p className="certificate__title">
        {view.petition.identifier} {view.petition.title}
      </p>
      <p className="certificate__outcome">
        {view.final === 'sufficient' ? 'is sufficient' : 'is insufficient'}
      </p>
      <dl className="facts">
        <dt>Signatures required</dt>
        <dd>{exact(view.petition.required)}</dd>
        <dt>Lines filed</dt>
        <dd>{exact(view.raw.total)}</dd>
        {view.frame !== null && (
          <>
            <dt>List of lines, SHA-256</dt>
            <dd>
              <code className="hash">{view.frame.commitment}</code>
            </dd>
          </>
        )}
        {view.seed !== null && (
          <>
            <dt>Seed</dt>
            <dd>
              <code className="hash">{view.seed}</code>
            </dd>
          </>
        )}
        <dt>Issued</dt>
        <dd>
          {issued && `${longDate(issued.on)}, ${issued.by}`} under {view.petition.rules}
        </dd>
        <dt>Entry in the book, SHA-256</dt>
        <dd>
          <code className="hash">{issued?.hash}</code>
        </dd>
      </dl>
      <PublishedFiles view={view} />
      <p className="small quiet no-print">
        Every figure can be reckoned again from these files alone:{' '}
        <code>groundswell sample verify</code> for the draw,{' '}
        <code>groundswell rules project</code> for the estimate.
      </p>
      <Button type="button" outline className="no-print" onClick={() => window.print()}>
        Print the certificate
      </Button>
    </div>
  )
}
