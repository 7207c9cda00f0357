import { type CallFailure, failureOf } from '../api/request.ts'

export interface FailureWords {
  readonly title: string
  readonly sentence: string
}

/** What went wrong with a call, in a sentence. */
export function failureSentence(error: unknown): string {
  return failureWords(failureOf(error)).sentence
}

/** A failure for people; a mistake of our own has no kind and says so. */
export function failureWords(failure: CallFailure | undefined): FailureWords {
  switch (failure?.kind) {
    case 'unreachable':
      return {
        title: 'The server does not answer',
        sentence:
          'The network may be down, or the server is being started again. What you decided before is kept.',
      }
    case 'not-allowed':
      return {
        title: 'This is not open to you',
        sentence:
          failure.sentence || 'Your role does not include this. A manager can change it.',
      }
    case 'refused':
      return { title: 'That was not possible', sentence: failure.refusal.sentence }
    case 'signed-out':
      return {
        title: 'You are signed out',
        sentence: 'Sign in again to go on where you were.',
      }
    case 'broken':
    case undefined:
      return {
        title: 'Something broke on our side',
        sentence:
          'This is a defect, not something you did. Nothing was lost; try again, and tell whoever runs the server if it stays.',
      }
  }
}
