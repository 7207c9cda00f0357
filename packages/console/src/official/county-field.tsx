import type { OfficeView } from '@groundswell/server/wire'
import { Label, Select, TextInput } from '@trussworks/react-uswds'
import { capitalised } from '../words/capitalised.ts'

/** The county or member state that an act is about, where they report; and Nevada's district. */
export function CountyField(props: {
  readonly view: OfficeView
  readonly id: string
  readonly county: string
  readonly district: string
  readonly choose: (county: string) => void
  readonly chooseDistrict: (district: string) => void
}) {
  const { petition } = props.view
  if (!petition.countyByCounty) return null
  return (
    <>
      <div>
        <Label htmlFor={props.id}>{capitalised(petition.placeTitle)}</Label>
        {petition.counties.length > 0 ? (
          <Select
            id={props.id}
            name={props.id}
            value={props.county}
            onChange={({ target }) => props.choose(target.value)}
          >
            <option value="">Choose</option>
            {petition.counties.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        ) : (
          <TextInput
            id={props.id}
            name={props.id}
            type="text"
            value={props.county}
            onChange={({ target }) => props.choose(target.value)}
          />
        )}
      </div>
      {petition.districts.length > 0 && (
        <div>
          <Label htmlFor={`${props.id}-district`}>Petition district</Label>
          <Select
            id={`${props.id}-district`}
            name={`${props.id}-district`}
            value={props.district}
            onChange={({ target }) => props.chooseDistrict(target.value)}
          >
            <option value="">Choose</option>
            {petition.districts.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </div>
      )}
    </>
  )
}
