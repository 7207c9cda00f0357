import type { MailerBatchWish } from '@groundswell/server/wire'
import { Label, Select } from '@trussworks/react-uswds'

/** What holds for every print-at-home sheet that is made here. */
export interface MailerChoice {
  /** The address as it is typed, a line a line. */
  readonly returnTo: string
  readonly language: 'en' | 'es'
  readonly paper: 'letter' | 'a4'
}

const mostLines = 6

/** The choice as the server takes it; nothing until there is an address. */
export function choiceWish(choice: MailerChoice): MailerBatchWish | undefined {
  const { language, paper } = choice
  const returnTo = choice.returnTo
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (returnTo.length === 0 || returnTo.length > mostLines) return undefined
  return { returnTo, language, paper }
}

/** Where the sheets are mailed to, their language and their paper. */
export function MailerChoiceFields(props: {
  readonly choice: MailerChoice
  readonly change: (choice: MailerChoice) => void
}) {
  const { choice, change } = props
  return (
    <div className="print-form print-form--home">
      <div>
        <Label htmlFor="home-return">Mailed to, up to six lines</Label>
        <textarea
          id="home-return"
          className="usa-textarea"
          rows={4}
          value={choice.returnTo}
          onChange={({ target }) => change({ ...choice, returnTo: target.value })}
        />
      </div>
      <div>
        <Label htmlFor="home-language">Language</Label>
        <Select
          id="home-language"
          name="language"
          value={choice.language}
          onChange={({ target }) =>
            change({ ...choice, language: target.value === 'es' ? 'es' : 'en' })
          }
        >
          <option value="en">English</option>
          <option value="es">Spanish</option>
        </Select>
      </div>
      <div>
        <Label htmlFor="home-paper">Paper</Label>
        <Select
          id="home-paper"
          name="paper"
          value={choice.paper}
          onChange={({ target }) =>
            change({ ...choice, paper: target.value === 'a4' ? 'a4' : 'letter' })
          }
        >
          <option value="letter">US Letter</option>
          <option value="a4">A4</option>
        </Select>
      </div>
    </div>
  )
}
