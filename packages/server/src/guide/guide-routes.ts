import type { Context } from 'hono'
import { Hono } from 'hono'
import { may } from '../accounts/may.ts'
import { sessionOf } from '../accounts/session-of.ts'
import type { Env } from '../http/env.ts'
import type { StaffedOffice } from '../staffed-office.ts'
import { type GuideContent, guideContent, guideData } from './guide-content.ts'
import { guideNotOpen, guidePage } from './guide-page.ts'
import { guideStyle } from './guide-style.ts'

/**
 * The voter guide: open to everybody from the first day of its display on, before that to
 * staff alone as a preview. No script, no cookie, nothing about the reader is kept.
 */
export function guideRoutes(office: StaffedOffice) {
  return new Hono<Env>()
    .get('/guide', async (c) => {
      const found = await readable(office, c)
      if (found === null) return c.html(guideNotOpen(), 404)
      return c.html(guidePage(found.content, found.standing))
    })
    .get('/guide/', (c) => c.redirect('/guide'))
    .get('/guide/guide.json', async (c) => {
      const found = await readable(office, c)
      if (found === null) return c.json({ refusal: { code: 'not-open-yet' } }, 404)
      return c.json({ ...guideData(found.content), standing: found.standing })
    })
    .get('/guide/guide.css', (c) => {
      c.header('cache-control', 'no-cache')
      return c.text(guideStyle, 200, { 'content-type': 'text/css; charset=utf-8' })
    })
}

async function readable(
  office: StaffedOffice,
  c: Context<Env>,
): Promise<{
  readonly content: GuideContent
  readonly standing: 'preview' | 'public'
} | null> {
  // A page that is still a preview must not stay with a browser that others use.
  c.header('cache-control', 'no-store')
  const content = await guideContent(office)
  if (content === null) return null
  if (content.ballot.guide.isPublic) return { content, standing: 'public' }
  const me = await sessionOf(office.auth, c.req.raw.headers)
  const mayPreview = me !== null && may(me.role, 'see-ballot')
  return mayPreview ? { content, standing: 'preview' } : null
}
