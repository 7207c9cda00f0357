import type { Hook } from '@hono/zod-openapi'
import type { Env } from './env.ts'
import { refuse } from './refuse.ts'

/** Names the first field that is not as it must be. What was sent is not repeated. */
export const badInput: Hook<unknown, Env, string, Response | undefined> = (result, c) => {
  if (result.success) return undefined
  const issue = result.error.issues[0]
  if (issue === undefined) return refuse(c, 'bad-input')
  const field = issue.path.join('.')
  return refuse(c, 'bad-input', {
    field,
    sentence: `${field || 'The body'}: ${issue.message}`,
  })
}
