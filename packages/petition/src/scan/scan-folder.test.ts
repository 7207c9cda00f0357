import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileBytes, openScan, scanFiles } from './scan-file.ts'
import { picture } from './testing/small-scans.ts'

test('a folder is searched through links, once, and what cannot be opened is among its files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-files-'))
  try {
    const page = await picture().png().toBuffer()
    mkdirSync(join(folder, 'box', 'named.pdf'), { recursive: true })
    writeFileSync(join(folder, 'box', 'page.png'), page)
    writeFileSync(join(folder, 'box', 'notes.txt'), 'no scan')
    writeFileSync(join(folder, 'box', 'phone.heic'), 'a photograph')
    symlinkSync('..', join(folder, 'box', 'loop'))
    symlinkSync('page.png', join(folder, 'box', 'linked.png'))
    symlinkSync('self.png', join(folder, 'box', 'self.png'))
    symlinkSync('gone.png', join(folder, 'box', 'broken.png'))
    const files = await scanFiles([folder])
    const found = await Promise.all(
      files.map(async (file) => {
        const read = fileBytes(file)
        const opened = read.ok ? await openScan(read.value.bytes) : read
        return [file.name, opened.ok ? 'read' : opened.error.kind]
      }),
    )
    expect(found).toEqual([
      ['box/broken.png', 'no-such-file'],
      ['box/linked.png', 'read'],
      ['box/page.png', 'read'],
      ['box/phone.heic', 'unknown-format'],
      ['box/self.png', 'unreadable'],
    ])
    const named = { name: 'box', from: { path: join(folder, 'box') } }
    expect(fileBytes(named)).toMatchObject({
      error: { why: 'the folder cannot be opened' },
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file that is not there is named', async () => {
  const file = { name: 'gone.pdf', from: { path: '/nowhere/gone.pdf' } }
  expect(fileBytes(file)).toMatchObject({
    ok: false,
    error: { kind: 'no-such-file' },
  })
})
