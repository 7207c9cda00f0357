import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { meQuery, petitionQuery } from '../api/queries.ts'
import { ballotTextsQuery } from '../ballot/ballot-queries.ts'
import { PartList } from '../ballot/part-list.tsx'
import { partWords } from '../ballot/part-words.ts'
import { SubmittedText } from '../ballot/submitted-text.tsx'
import { TextEditor } from '../ballot/text-editor.tsx'
import { useTextDesk } from '../ballot/use-text-desk.ts'
import { VersionList } from '../ballot/version-list.tsx'
import { Card } from '../pieces/card.tsx'
import { PageHead } from '../pieces/page-head.tsx'

/** The texts of ballot and guide: one at a time, counted as it is written. */
export function BallotTextsRoute() {
  const { data: texts } = useSuspenseQuery(ballotTextsQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: petition } = useSuspenseQuery(petitionQuery)
  // Work that was begun lies open; else the label, which everybody reads.
  const [open, choose] = useState<string>(
    () => texts.parts.find(({ state }) => state === 'draft')?.part ?? 'label',
  )
  const part = texts.parts.find((each) => each.part === open) ?? texts.parts[0]
  if (part === undefined) throw new Error('no parts of ballot and guide')
  const desk = useTextDesk(part)
  const mayKeep = me.may.includes('keep-ballot')
  const mayWrite = mayKeep && part.state !== 'submitted' && texts.display === 'before'
  const words = partWords[part.part]
  return (
    <div className="stack">
      <PageHead path="/ballot-texts">
        <a className="usa-button usa-button--outline" href="/guide">
          Look at the guide
        </a>
      </PageHead>
      {texts.display === 'open' && (
        <p className="notice">
          The texts are open to the public. Only a court changes them now.
        </p>
      )}
      {texts.display === 'over' && (
        <p className="notice">The guide went to print. Nothing changes any more.</p>
      )}
      <div className="texts">
        <PartList parts={texts.parts} open={part.part} choose={choose} />
        <Card key={part.part} title={words.name} sentence={words.purpose}>
          {part.state === 'submitted' ? (
            <SubmittedText
              texts={texts}
              part={part}
              desk={desk}
              today={petition.asOf}
              mayKeep={mayKeep}
            />
          ) : mayWrite ? (
            <TextEditor texts={texts} part={part} desk={desk} today={petition.asOf} />
          ) : (
            <p>{desk.body.text === '' ? 'Nothing was submitted.' : desk.body.text}</p>
          )}
          <VersionList
            part={part}
            takeUp={
              mayWrite
                ? ({ text, claims, signers, listing }) =>
                    desk.change({ text, claims, signers, listing })
                : undefined
            }
          />
        </Card>
      </div>
    </div>
  )
}
