import type { MailerBatchWish } from '@groundswell/server/wire'
import { Label } from '@trussworks/react-uswds'
import { type SheetChoice, SheetChoiceFields } from './sheet-choice.tsx'

/** What holds for every print-at-home sheet that is made here. */
export interface MailerChoice extends SheetChoice {
  /** The address as it is typed, a line a line. */
  readonly returnTo: string
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
      <SheetChoiceFields
        choice={choice}
        change={(part) => change({ ...choice, ...part })}
      />
    </div>
  )
}
