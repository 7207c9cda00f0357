import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'
import type { ClipboardAnswer } from './ask-extract.ts'
import type { ExtractAge } from './extract-age.ts'

/** An answer in one word that can be shouted over traffic, and what to do with it. */
export function answerWords(
  answer: ClipboardAnswer,
  about: { readonly county: string; readonly knowsElsewhere: boolean },
): { readonly mark: string; readonly word: string; readonly sentence: string } {
  switch (answer) {
    case 'registered-here':
      return {
        mark: '✓',
        word: 'Registered here',
        sentence: `On the roll of ${about.county} under this name and address. They sign a ${about.county} sheet.`,
      }
    case 'elsewhere':
      return {
        mark: '↗',
        word: 'Elsewhere',
        sentence: `Registered in another county under this name and address. A ${about.county} sheet is the wrong one.`,
      }
    case 'not-found':
      return {
        mark: '?',
        word: 'Not found',
        sentence: about.knowsElsewhere
          ? 'Check the spelling, and ask for the address they registered with: who moved must register again first.'
          : `Not on the roll of ${about.county}. Check the spelling and the address they registered with; other counties are not on this phone.`,
      }
    case 'name-too-short':
      return {
        mark: '…',
        word: 'Full first name, please',
        sentence:
          'An initial fits too many people. Go back and type the whole first name.',
      }
    case 'damaged':
      return {
        mark: '!',
        word: 'Cannot look up',
        sentence:
          'The look-up on this phone is damaged. Under “My packets” you can fetch it again.',
      }
  }
}

/** How old the look-up is, in a sentence. */
export function ageWords(age: ExtractAge, rollDate: string): string {
  if (age.kind === 'run-out') {
    return 'This look-up has run out and answers no more. Go where there is a network; a new one comes by itself.'
  }
  // After a season the day says more than so many days.
  const ago = age.days > 99 ? '' : `, ${counted(age.days, 'day')} ago`
  return `The roll behind this look-up is of ${longDate(rollDate)}${ago}: who registered since is not found.`
}
