import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex } from '@groundswell/basics'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readUpload } from './read-upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundswell-upload-'))
afterAll(() => rmSync(folder, { recursive: true }))
let uploads = 0

async function receive(form: FormData | string, limit = 1_000_000, type?: string) {
  const path = join(folder, `${uploads++}`)
  const request = new Request('http://localhost/api/uploads', {
    method: 'POST',
    body: form,
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  })
  return { path, got: await readUpload(request, path, limit) }
}

function formWith(text: string, kind = 'lines', name = 'lines.csv'): FormData {
  const form = new FormData()
  form.append('kind', kind)
  form.append('file', new Blob([text]), name)
  return form
}

test('a file lies on disk as it was sent, for its owner alone, with its hash', async () => {
  const { path, got } = await receive(formWith('a,b\n1,2\n'))
  expect(got).toEqual({
    ok: true,
    value: {
      kind: 'lines',
      fileName: 'lines.csv',
      bytes: 8,
      sha256: sha256Hex('a,b\n1,2\n'),
    },
  })
  expect(readFileSync(path, 'utf8')).toBe('a,b\n1,2\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('whatever the file holds comes through byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      const form = new FormData()
      form.append('file', new Blob([bytes]), 'x')
      form.append('kind', 'roll')
      const { path, got } = await receive(form)
      expect(got.ok).toBe(true)
      expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
    }),
    { numRuns: 50 },
  )
})

test('a file beyond the limit is refused and nothing of it stays', async () => {
  const { path, got } = await receive(formWith('x'.repeat(5000)), 4000)
  expect(got).toEqual({ ok: false, error: 'too-large' })
  expect(existsSync(path)).toBe(false)
})

test('a form without a file, with two, or of no known kind is refused', async () => {
  const none = new FormData()
  none.append('kind', 'lines')
  const two = formWith('a')
  two.append('file', new Blob(['b']), 'b.csv')
  for (const form of [none, two, formWith('a', 'poem')]) {
    const { path, got } = await receive(form)
    expect(got).toEqual({ ok: false, error: 'bad-upload' })
    expect(existsSync(path)).toBe(false)
  }
})

test('a broken form is refused, never waited for, and leaves nothing', async () => {
  const whole =
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc\r\n--b--'
  const type = 'multipart/form-data; boundary=b'
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (cut) => {
      const { path, got } = await receive(whole.slice(0, cut), 1000, type)
      expect(got).toEqual({ ok: false, error: 'bad-upload' })
      expect(existsSync(path)).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('a file name is shown without folders and control characters', async () => {
  const { got } = await receive(formWith('a', 'lines', '../../etc/pass\u0007wd.csv'))
  expect(got).toMatchObject({ value: { fileName: 'passwd.csv' } })
})
