import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { packetsQuery } from '../api/paper-queries.ts'
import { isUnderWay, meQuery, petitionQuery } from '../api/queries.ts'
import { MailerCard } from '../packets/mailer-card.tsx'
import { MeasureCard } from '../packets/measure-card.tsx'
import { OutLongest } from '../packets/out-longest.tsx'
import { PacketStack } from '../packets/packet-stack.tsx'
import { PrintForm } from '../packets/print-form.tsx'
import { Card } from '../pieces/card.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { JobCard } from '../uploads/job-card.tsx'
import { useWorkOf } from '../uploads/use-work-of.ts'
import { counted } from '../words/number.ts'

const shownAtHome = 60

/** What is out, for how long, with whom; and printing more. */
export function PacketsRoute() {
  const { data } = useSuspenseQuery(packetsQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const petition = useQuery({ ...petitionQuery, throwOnError: false })
  const mayPrint = me.may.includes('print-sheets')
  // Sheets for supporters are packets of one; thousands of them would bury the others.
  const carried = data.packets.filter(({ channel }) => channel !== 'print-at-home')
  const atHome = data.packets.filter(({ channel }) => channel === 'print-at-home')
  const out = data.outLongest.reduce((sum, packet) => sum + packet.out, 0)
  return (
    <div className="stack">
      <PageHead path="/packets">
        {data.packets.length > 0 && me.may.includes('move-sheets') && (
          <div className="actions">
            <Link className="usa-button" to="/sheets?act=issued">
              Hand a packet out
            </Link>
            <Link className="usa-button usa-button--outline" to="/sheets?act=returned">
              Take sheets in
            </Link>
          </div>
        )}
      </PageHead>
      {data.packets.length > 0 && (
        <Card
          title={out === 0 ? 'Nothing is out' : `${counted(out, 'sheet')} out`}
          sentence={
            data.outOver14Days > 0
              ? `${counted(data.outOver14Days, 'sheet')} for more than 14 days: call first whoever stands at the top.`
              : 'None for longer than 14 days.'
          }
        >
          {data.outLongest.length > 0 && <OutLongest packets={data.outLongest} />}
        </Card>
      )}
      {data.packets.length === 0 && !mayPrint && (
        <div className="empty">
          <h2>No packet is with you</h2>
          <p>
            When somebody hands you sheets, they appear here until you bring them back.
          </p>
        </div>
      )}
      {mayPrint && (
        <div className="columns columns--two">
          {data.hasMeasure ? (
            <PrintForm
              isCalifornia={petition.data?.rules.startsWith('us-ca') === true}
              isFirst={data.frozenText === null}
            />
          ) : (
            <Card title="Print packets">
              <p>Enter the text of the measure first: every sheet carries all of it.</p>
            </Card>
          )}
          <MeasureCard
            hasMeasure={data.hasMeasure}
            mayChange={me.may.includes('change-petition')}
          />
        </div>
      )}
      {!mayPrint && data.hasMeasure && <MeasureCard hasMeasure mayChange={false} />}
      {mayPrint && data.hasMeasure && <MailerCard />}
      {mayPrint && <PrintJobs />}
      {carried.length > 0 && (
        <section aria-labelledby="packets-head">
          <h2 id="packets-head">{counted(carried.length, 'packet')}</h2>
          <PacketStack packets={carried} />
        </section>
      )}
      {atHome.length > 0 && (
        <Disclosure
          summary={`${counted(atHome.length, 'sheet')} to print at home, each a packet`}
        >
          <PacketStack packets={atHome.slice(0, shownAtHome)} />
          {atHome.length > shownAtHome && (
            <p className="small">
              The newest {shownAtHome}; any other opens by its number under Sheets.
            </p>
          )}
        </Disclosure>
      )}
    </div>
  )
}

/** Printing that is under way, or has just ended. */
function PrintJobs() {
  const prints = useWorkOf('print-sheets').slice(0, 2)
  const shown = prints.filter((job) => isUnderWay(job) || job.state === 'refused')
  if (shown.length === 0) return null
  return (
    <ul className="jobs" aria-label="Printing">
      {shown.map((job) => (
        <JobCard key={job.id} job={job} mayCancel />
      ))}
    </ul>
  )
}
