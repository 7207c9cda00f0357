import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { answer } from '../../http/answers.ts'
import type { Env } from '../../http/env.ts'
import { version } from '../../version.ts'
import { health } from '../../wire/health.ts'

const getHealth = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server answers',
  responses: { 200: answer(health, 'It does.') },
})

/** The one route that needs no account. */
export function healthRoutes() {
  return new OpenAPIHono<Env>().openapi(getHealth, (c) =>
    c.json({ ok: true, version }, 200),
  )
}
