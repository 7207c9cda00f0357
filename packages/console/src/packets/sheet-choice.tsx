import { Choice } from '../pieces/choice.tsx'

/** In which language and on which paper sheets are printed. */
export interface SheetChoice {
  readonly language: 'en' | 'es'
  readonly paper: 'letter' | 'a4'
}

/** The two fields of a form that prints. */
export function SheetChoiceFields(props: {
  readonly choice: SheetChoice
  readonly change: (choice: Partial<SheetChoice>) => void
}) {
  const { choice, change } = props
  return (
    <>
      <Choice
        label="Language"
        value={choice.language}
        options={[
          ['en', 'English'],
          ['es', 'Spanish'],
        ]}
        change={(language) => change({ language })}
      />
      <Choice
        label="Paper"
        value={choice.paper}
        options={[
          ['letter', 'US Letter'],
          ['a4', 'A4'],
        ]}
        change={(paper) => change({ paper })}
      />
    </>
  )
}
