import { listPacks } from '@groundswell/rules'
import { useState } from 'react'
import { Choice } from '../pieces/choice.tsx'

/** Where a petition runs and of which kind it is, among those that a rule pack describes. */
export function usePetitionKind() {
  const packs = listPacks()
  const [jurisdiction, setJurisdiction] = useState(packs[0]?.id ?? '')
  const kinds = packs.find(({ id }) => id === jurisdiction)?.kinds ?? []
  const [chosen, setKind] = useState('')
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? '')
  return { packs, jurisdiction, setJurisdiction, kinds, kind, setKind }
}

/** The two fields of `usePetitionKind`. */
export function PetitionKindFields(props: {
  readonly of: ReturnType<typeof usePetitionKind>
}) {
  const { packs, jurisdiction, setJurisdiction, kinds, kind, setKind } = props.of
  return (
    <>
      <Choice
        className="field"
        label="Where"
        value={jurisdiction}
        options={packs.map(({ id, title }) => [id, title] as const)}
        change={setJurisdiction}
      />
      <Choice
        className="field"
        label="Kind of petition"
        value={kind}
        options={kinds.map((each) => [each, each.replaceAll('-', ' ')] as const)}
        change={setKind}
      />
    </>
  )
}
