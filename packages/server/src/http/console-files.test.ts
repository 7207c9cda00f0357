import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { consoleFiles } from './console-files.ts'
import type { Env } from './env.ts'

const root = mkdtempSync(join(tmpdir(), 'groundswell-console-'))
const folder = join(root, 'dist')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(folder, 'index.html'), '<title>the console</title>')
writeFileSync(join(folder, 'assets', 'a-1f2e.js'), 'export {}')
writeFileSync(join(root, 'secret.txt'), 'not for the web')
afterAll(() => rmSync(root, { recursive: true }))

const app = new Hono<Env>().get('*', consoleFiles(folder))
const get = async (path: string) => {
  const response = await app.request(`http://localhost${path}`)
  return {
    status: response.status,
    headers: response.headers,
    text: await response.text(),
  }
}

test('hashed files may be kept for a year, the page itself never', async () => {
  const script = await get('/assets/a-1f2e.js')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect(script.headers.get('content-type')).toContain('javascript')
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
})

test('a page of the console is the console, and a missing file is missing', async () => {
  expect((await get('/review')).text).toContain('the console')
  expect((await get('/assets/gone.js')).status).toBe(404)
})

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/a%00b', '/%zz'])(
  'nothing outside the folder is served: %s',
  async (path) => {
    expect((await get(path)).text).not.toContain('not for the web')
  },
)

test('without a built console the page says how to build it', async () => {
  const bare = new Hono<Env>().get('*', consoleFiles(join(root, 'none')))
  const response = await bare.request('http://localhost/')
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('npm run build')
})
