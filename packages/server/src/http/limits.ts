import { bodyLimit } from 'hono/body-limit'
import { refuse } from './refuse.ts'

/** Bodies in JSON are small; uploads have a limit of their own in `read-upload.ts`. */
export const jsonLimit = bodyLimit({
  maxSize: 64 * 1024,
  onError: (c) => refuse<'too-large'>(c, 'too-large'),
})

/** The text of a measure may be long, but not longer than a book. */
export const measureLimit = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => refuse<'too-large'>(c, 'too-large'),
})

/** The largest file the server takes: room for a voter roll of 50 million rows. */
export const uploadLimitBytes = 8 * 1024 ** 3
