import { FactCard, type FactCardProps } from './fact-card.tsx'
import { FactForm } from './fact-form.tsx'
import { factOf } from './fact-of.ts'

/** Which side stands first in the guide: drawn in public, once. */
export function SidesCard({ view, mayKeep }: FactCardProps) {
  const { sides } = view
  const [first] = sides.order
  const record = factOf(view, 'order-seed')?.record
  const sentence = sides.drawn
    ? `The arguments ${first === 'for' ? 'in favor' : 'against'} stand first, as drawn by the seed ${sides.seed ?? ''} before ${sides.witnesses ?? 'witnesses'}.`
    : 'Not drawn yet; until then those in favor stand first. Roll at least twenty ten-sided dice in public: nobody can roll again.'
  return (
    <FactCard
      title="Which side stands first"
      sentence={sentence}
      record={record}
      mayKeep={mayKeep && !sides.drawn}
      mayTakeBack={false}
      ask="Enter the digits that were rolled"
      form={(close) => (
        <FactForm
          fields={[
            {
              name: 'seed',
              label: 'The digits',
              hint: 'At least 20, in groups parted by single blanks if you like',
            },
            { name: 'witnesses', label: 'Who was there' },
          ]}
          make={({ seed = '', witnesses = '' }) => ({
            kind: 'order-seed',
            seed,
            witnesses,
          })}
          verb="Draw the order for good"
          close={close}
        />
      )}
    >
      {sides.drawn && (
        <p className="small">
          Anybody draws it again:{' '}
          <code>groundswell ballot sides --seed {sides.seed}</code>
        </p>
      )}
    </FactCard>
  )
}
