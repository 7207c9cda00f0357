import type { OfficeView } from '@groundswell/server/wire'
import { Choice } from '../pieces/choice.tsx'
import { KnownName } from '../pieces/known-name.tsx'
import { capitalised } from '../words/capitalised.ts'

/** The county or member state that an act is about, where they report; and Nevada's district. */
export function CountyField(props: {
  readonly view: OfficeView
  readonly county: string
  readonly district: string
  readonly choose: (county: string) => void
  readonly chooseDistrict: (district: string) => void
}) {
  const { petition } = props.view
  if (!petition.countyByCounty) return null
  return (
    <>
      <KnownName
        label={capitalised(petition.placeTitle)}
        names={petition.counties}
        value={props.county}
        change={props.choose}
      />
      {petition.districts.length > 0 && (
        <Choice
          label="Petition district"
          value={props.district}
          options={[['', 'Choose'], ...petition.districts]}
          change={props.chooseDistrict}
        />
      )}
    </>
  )
}
