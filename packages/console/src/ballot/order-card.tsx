import type { BallotFactInput, BallotView } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { About } from '../pieces/about.tsx'
import { Choice } from '../pieces/choice.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { TableRoom } from '../pieces/table-room.tsx'
import { longDate, shortDate } from '../words/date.ts'
import { wholeNumber } from '../words/whole-number.ts'
import { FactCard, type FactCardProps } from './fact-card.tsx'
import { FactForm } from './fact-form.tsx'
import { factOf } from './fact-of.ts'
import { useFact } from './use-fact.ts'

type Group = Extract<BallotFactInput, { readonly kind: 'other-measure' }>['group']

const groupWords: Readonly<Record<Group, string>> = {
  bond: 'bond',
  amendment: 'constitutional amendment',
  legislative: 'legislative measure',
  initiative: 'initiative',
  referendum: 'referendum',
}

/** Where the measure stands on the ballot, and under which number. */
export function OrderCard({ view, mayKeep }: FactCardProps) {
  const { order } = view
  const qualified = factOf(view, 'qualified')
  const own = order?.measures.find(({ key }) => key === '')
  const sentence =
    own !== undefined
      ? `Number ${own.number}: measures stand by group, then in the order in which they qualified.`
      : qualified === undefined
        ? 'A measure has no number before it has qualified.'
        : factOf(view, 'withdrawn') !== undefined
          ? 'A withdrawn measure has no number.'
          : 'These rules hold no order of measures, or no election is recorded.'
  return (
    <FactCard
      title="Order and number"
      sentence={sentence}
      law={order?.law}
      record={qualified?.record}
      mayKeep={mayKeep}
      ask={qualified === undefined ? 'Record the qualification' : 'Correct the day'}
      form={(close) => (
        <FactForm
          fields={[
            {
              name: 'on',
              label: 'Certified as qualified on',
              type: 'date',
              initial: qualified?.body.on ?? '',
            },
            {
              name: 'document',
              label: 'Document',
              hint: 'The certificate of qualification',
              initial: qualified?.body.document ?? '',
            },
          ]}
          make={({ on = '', document = '' }) => ({ kind: 'qualified', on, document })}
          verb="Record the qualification"
          close={close}
        />
      )}
    >
      {order !== null && <OrderTable view={view} mayKeep={mayKeep} />}
      {order !== null && mayKeep && (
        <Disclosure summary="Another measure on this ballot">
          <OtherMeasure />
        </Disclosure>
      )}
      {order !== null && mayKeep && (
        <Disclosure summary="The last number used in this series">
          <LastNumber order={order} />
        </Disclosure>
      )}
    </FactCard>
  )
}

function OrderTable({ view, mayKeep }: FactCardProps) {
  const fact = useFact()
  if (view.order === null) return null
  return (
    <>
      <TableRoom label="Measures">
        <table className="data-table data-table--stacks">
          <caption>Measures on this ballot, as far as they are recorded here</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                Number
              </th>
              <th scope="col">Measure</th>
              <th scope="col">Group</th>
              <th scope="col">Qualified</th>
            </tr>
          </thead>
          <tbody>
            {view.order.measures.map(({ key, number, title, group, qualified }) => (
              <tr key={key}>
                <td className="number" data-head="Number">
                  {number}
                </td>
                <th scope="row">
                  {key === '' ? <b>{title}</b> : title}
                  {mayKeep && key !== '' && (
                    <>
                      {' '}
                      <Button
                        type="button"
                        unstyled
                        disabled={fact.busy}
                        onClick={() => fact.takeBack({ kind: 'other-measure', key })}
                      >
                        Take out<About>{title}</About>
                      </Button>
                    </>
                  )}
                </th>
                <td data-head="Group">{groupWords[group as Group]}</td>
                <td data-head="Qualified">
                  {shortDate(qualified)} {qualified.slice(0, 4)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRoom>
      <p className="small quiet">
        The numbers began with 1 at the election of {longDate(view.order.seriesFrom)}.
      </p>
      <RefusedNotice error={fact.error} />
    </>
  )
}

function OtherMeasure() {
  const [group, setGroup] = useState<Group>('initiative')
  const [filled, setFilled] = useState(0)
  return (
    <FactForm
      key={filled}
      fields={[
        { name: 'title', label: 'Its title' },
        { name: 'qualified', label: 'Qualified on', type: 'date' },
      ]}
      make={({ title = '', qualified = '' }) => ({
        kind: 'other-measure',
        title,
        group,
        qualified,
      })}
      verb="Add it"
      close={() => setFilled(filled + 1)}
    >
      <Choice
        className="field"
        label="Its group"
        value={group}
        options={(Object.keys(groupWords) as Group[]).map(
          (each) => [each, groupWords[each]] as const,
        )}
        change={setGroup}
      />
    </FactForm>
  )
}

function LastNumber(props: { readonly order: NonNullable<BallotView['order']> }) {
  const { lastNumber } = props.order
  const [filled, setFilled] = useState(0)
  return (
    <FactForm
      key={`${lastNumber}-${filled}`}
      fields={[
        {
          name: 'number',
          label: 'Last number before this ballot',
          type: 'number',
          hint: '0 when the series begins with this election',
          initial: String(lastNumber),
        },
      ]}
      make={({ number = '' }) => ({
        kind: 'last-number',
        number: wholeNumber(number) ?? 0,
      })}
      verb="Number on from here"
      close={() => setFilled(filled + 1)}
    />
  )
}
