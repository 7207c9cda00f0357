import { Label, Select } from '@trussworks/react-uswds'

/** In which language and on which paper sheets are printed. */
export interface SheetChoice {
  readonly language: 'en' | 'es'
  readonly paper: 'letter' | 'a4'
}

/** The two fields of a form that prints; `id` keeps forms on one page apart. */
export function SheetChoiceFields(props: {
  readonly id?: string
  readonly choice: SheetChoice
  readonly change: (choice: Partial<SheetChoice>) => void
}) {
  const { id = '', choice, change } = props
  return (
    <>
      <div>
        <Label htmlFor={`${id}language`}>Language</Label>
        <Select
          id={`${id}language`}
          name="language"
          value={choice.language}
          onChange={({ target }) =>
            change({ language: target.value === 'es' ? 'es' : 'en' })
          }
        >
          <option value="en">English</option>
          <option value="es">Spanish</option>
        </Select>
      </div>
      <div>
        <Label htmlFor={`${id}paper`}>Paper</Label>
        <Select
          id={`${id}paper`}
          name="paper"
          value={choice.paper}
          onChange={({ target }) =>
            change({ paper: target.value === 'a4' ? 'a4' : 'letter' })
          }
        >
          <option value="letter">US Letter</option>
          <option value="a4">A4</option>
        </Select>
      </div>
    </>
  )
}
