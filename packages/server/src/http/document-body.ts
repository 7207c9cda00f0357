import { bodyLimit } from 'hono/body-limit'
import { refuse } from './refuse.ts'

/** A file that a request brings as it is, in the shape of the API's document. */
export const documentBody = {
  required: true,
  content: {
    'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
  },
} as const

/** Refuses a body of more than so many bytes before it is read. */
export function documentLimit(mostBytes: number) {
  return bodyLimit({
    maxSize: mostBytes,
    onError: (c) => refuse<'too-large'>(c, 'too-large'),
  })
}
