import type { BallotView } from '@groundswell/server/wire'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import { FactCard, type FactCardProps } from './fact-card.tsx'
import { FactForm } from './fact-form.tsx'
import { factOf } from './fact-of.ts'
import { partWords } from './part-words.ts'

/** When the texts are open to everybody, and what is still missing for it. */
export function DisplayCard({ view, mayKeep }: FactCardProps) {
  const { display, guide } = view
  const fact = factOf(view, 'display')
  const begun = display !== null && display.state !== 'before'
  return (
    <FactCard
      title="Public display of the guide"
      sentence={displaySentence(view)}
      law={display?.law}
      record={fact?.record}
      mayKeep={mayKeep && !begun}
      ask={display === null ? 'Set the day of printing' : 'Set another day'}
      form={(close) => (
        <FactForm
          fields={[
            {
              name: 'printed',
              label: 'The guide goes to print on',
              type: 'date',
              initial: fact?.body.printed ?? '',
            },
            {
              name: 'opens',
              label: 'Open from (if earlier than the law asks)',
              type: 'date',
              optional: true,
            },
          ]}
          make={({ printed = '', opens = '' }) => ({
            kind: 'display',
            printed,
            ...(opens === '' ? {} : { opens }),
          })}
          verb="Set the display"
          close={close}
        />
      )}
    >
      {guide.missing.length > 0 && !begun && (
        <p>
          {counted(guide.missing.length, 'text is', 'texts are')} not submitted:{' '}
          {guide.missing.map((part) => partWords[part].name.toLowerCase()).join(', ')}.
        </p>
      )}
      <p>
        <a href={guide.path}>
          {guide.isPublic ? 'The guide, as everybody reads it' : 'Preview of the guide'}
        </a>
      </p>
    </FactCard>
  )
}

function displaySentence({ display }: BallotView): string {
  if (display === null) {
    return 'Before it is printed the guide is open to everybody, so that its texts can be challenged. No day is set.'
  }
  const days = `${longDate(display.from)} until it goes to print on ${longDate(display.until)}`
  switch (display.state) {
    case 'before':
      return `Open to everybody from ${days}. Until it opens, submitted texts can be taken back.`
    case 'open':
      return `Open to everybody from ${days}. Only a court changes a text now.`
    case 'over':
      return `It was open from ${days}. The texts do not change any more.`
  }
}
