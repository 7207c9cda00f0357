import { unreachable } from '@groundswell/basics'
import type { ProblemReason } from '@groundswell/roll'

/** Why a row was left out or doubted, as a few plain words. */
export function problemSentence(reason: ProblemReason): string {
  switch (reason) {
    case 'too-few-columns':
      return 'fewer cells than the header'
    case 'too-many-columns':
      return 'more cells than the header'
    case 'broken-quote':
      return 'a quote that does not close'
    case 'line-too-long':
      return 'longer than any row can be'
    case 'bad-character':
      return 'a character of another encoding'
    case 'nul-byte':
      return 'a NUL byte'
    case 'repeated-header':
      return 'the header once more'
    case 'blank-line':
      return 'a blank line'
    case 'unreadable':
      return 'unreadable'
    case 'no-voter-id':
      return 'no voter id'
    case 'duplicate-voter-id':
      return 'a voter id that came before'
    case 'no-name':
      return 'no name'
    case 'not-a-date':
      return 'a birth date that is no date'
    case 'date-in-the-future':
      return 'a date in the future'
    case 'other-state':
      return 'a voter of another state'
    default:
      return unreachable(reason)
  }
}
