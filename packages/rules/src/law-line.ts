import type { Topic } from './provision.ts'

/** One rule of a pack in a plain sentence that a county clerk can check, with its numbers. */
export interface LawLine {
  readonly id: string
  readonly topic: Topic
  readonly text: string
  readonly cites: readonly string[]
}
