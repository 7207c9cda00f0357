import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { synthesise } from '../synth/index.ts'
import type { LineMatch } from './match-request.ts'
import { trial } from './trial.ts'

const { path, roll, match, end } = trial()
afterAll(end)

describe('an invented drive with known truth', () => {
  let truth: ReadonlyMap<string, { readonly voter: string; readonly kind: string }> =
    new Map()
  let first: Awaited<ReturnType<typeof match>>
  const out = path('drive')

  beforeAll(async () => {
    await synthesise({ voters: 40_000, lines: 6000, seed: 'match', out })
    const rows = readFileSync(join(out, 'truth.csv'), 'utf8').trim().split('\n').slice(1)
    truth = new Map(
      rows.map((row) => {
        const [line = '', voter = '', kind = ''] = row.split(',')
        return [line, { voter, kind }]
      }),
    )
    const drive = await roll('drive', readFileSync(join(out, 'roll.csv'), 'utf8'))
    first = await match(drive, join(out, 'lines.csv'))
  })

  test('accepts are right, most registered signers are found, few lines need a person', () => {
    const accepted = first.matches.filter((m) => m.zone === 'accept')
    const wrong = accepted.filter((m) => truth.get(m.lineId)?.voter !== m.voterId)
    expect(wrong.length / accepted.length).toBeLessThan(0.002)
    const registered = first.matches.filter((m) => {
      const one = truth.get(m.lineId)
      return one?.voter !== '' && one?.kind !== 'moved' && one?.kind !== 'renamed'
    })
    const found = registered.filter(
      (m) => m.zone === 'accept' && truth.get(m.lineId)?.voter === m.voterId,
    )
    expect(found.length / registered.length).toBeGreaterThan(0.965)
    expect(first.summary.review / first.summary.lines).toBeLessThan(0.06)
  })

  test('probabilities are calibrated: as many bests are right as they promise', () => {
    const named = first.matches.filter((m) => m.voterId !== null)
    const promised = named.reduce((sum, m) => sum + m.probability, 0)
    const right = named.filter((m) => truth.get(m.lineId)?.voter === m.voterId).length
    expect(Math.abs(promised - right) / right).toBeLessThan(0.02)
  })

  test('threads and the order of roll and lines make no difference', async () => {
    const shuffled = (name: string) => {
      const [header = '', ...rows] = readFileSync(join(out, name), 'utf8')
        .trim()
        .split('\n')
      return `${[header, ...rows.reverse()].join('\n')}\n`
    }
    const turned = await roll('turned', shuffled('roll.csv'))
    writeFileSync(path('turned-lines.csv'), shuffled('lines.csv'))
    const second = await match(turned, path('turned-lines.csv'), 1)
    const rounded = (list: readonly LineMatch[]) =>
      list.map((m) => ({ ...m, probability: m.probability.toFixed(6) }))
    expect(rounded([...second.matches].reverse())).toEqual(rounded(first.matches))
  })
})
