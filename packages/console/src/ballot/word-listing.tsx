import type { BallotTextBody } from '@groundswell/server/wire'
import { Label, Textarea } from '@trussworks/react-uswds'
import { useState } from 'react'
import { Disclosure } from '../pieces/disclosure.tsx'

type Listing = BallotTextBody['listing']

/** Names and dictionary words that count as one word; no counter can know them by itself. */
export function WordListing(props: {
  readonly listing: Listing
  readonly change: (listing: Listing) => void
}) {
  const { listing, change } = props
  return (
    <Disclosure summary="Names and hyphenated words that count as one">
      <ListField
        id="proper-nouns"
        label="Proper nouns of several words, one a line"
        words={listing.properNouns}
        change={(properNouns) => change({ ...listing, properNouns })}
      />
      <ListField
        id="dictionary-words"
        label="Hyphenated words that a standard dictionary has, one a line"
        words={listing.dictionaryWords}
        change={(dictionaryWords) => change({ ...listing, dictionaryWords })}
      />
    </Disclosure>
  )
}

/** Lines of text as a list; blank lines are no entries. */
export function ListField(props: {
  readonly id: string
  readonly label: string
  readonly words: readonly string[]
  readonly change: (words: string[]) => void
}) {
  const [text, setText] = useState(props.words.join('\n'))
  return (
    <>
      <Label htmlFor={props.id}>{props.label}</Label>
      <Textarea
        id={props.id}
        name={props.id}
        rows={3}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          props.change(
            target.value
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          )
        }}
      />
    </>
  )
}
