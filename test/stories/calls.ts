import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Asks the server from within the page, as its screens do, and wants a yes. */
export async function call(
  page: Page,
  method: 'POST' | 'PATCH',
  path: string,
  body: object,
): Promise<void> {
  const answer = await page.evaluate(
    async (about) => {
      const response = await fetch(about.path, {
        method: about.method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(about.body),
      })
      return { ok: response.ok, text: response.ok ? '' : await response.text() }
    },
    { method, path, body },
  )
  expect({ path, ...answer }).toEqual({ path, ok: true, text: '' })
}

/** Sends a file as the upload form does, and waits until its work has ended. */
export async function upload(
  page: Page,
  kind: string,
  content: string | Buffer,
): Promise<void> {
  const state = await page.evaluate(
    async (about) => {
      const form = new FormData()
      form.append('kind', about.kind)
      const bytes = Uint8Array.from(atob(about.base64), (c) => c.charCodeAt(0))
      form.append('file', new Blob([bytes]), `${about.kind}.file`)
      const asked = await fetch('/api/uploads', { method: 'POST', body: form })
      const { id } = Object(await asked.json())
      for (let tries = 0; tries < 600; tries += 1) {
        const { state } = Object(await (await fetch(`/api/jobs/${id}`)).json())
        if (state !== 'waiting' && state !== 'running') return String(state)
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      return 'endless'
    },
    { kind, base64: Buffer.from(content).toString('base64') },
  )
  expect([kind, state]).toEqual([kind, 'done'])
}
