import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomStream } from '@groundswell/basics'
import { synthesise } from '@groundswell/roll/synth'

export interface SmallFiling {
  readonly roll: string
  /** The list of filed lines, all of one county, with what is written on them. */
  readonly filing: string
  readonly county: string
  readonly lines: number
  /** Line id to voter id; empty when the signer is not on the roll. */
  readonly truth: ReadonlyMap<string, string>
}

/**
 * A filing of one county over a roll of 4,000 invented voters: `distinct` voters sign once,
 * the first `repeats` of them once more, and `strangers` are not on the roll.
 */
export async function smallFiling(
  folder: string,
  size: {
    readonly distinct: number
    readonly repeats: number
    readonly strangers: number
  },
): Promise<SmallFiling> {
  const out = join(folder, 'small-filing')
  const { files } = await synthesise({ voters: 4000, lines: 10, seed: 'filing', out })
  const roll = readFileSync(files.roll, 'utf8')
  const [header = '', ...rows] = roll.trim().split('\n')
  const columns = header.split(',')
  const at = (name: string) => columns.indexOf(name)
  const county = 'Los Angeles'
  const here = rows
    .map((row) => row.split(','))
    .filter((row) => row[at('county')] === county && isActive(row[at('status')]))
    .slice(0, size.distinct)
  const claims = here.map((row) => ({
    voter: row[at('voter_id')] ?? '',
    text: ['first_name', 'last_name', 'house_number', 'street_name', 'city', 'zip'].map(
      (name) => row[at(name)] ?? '',
    ),
  }))
  const strangers = Array.from({ length: size.strangers }, (_, i) => ({
    voter: '',
    text: ['Nemo', `Nobody${i}`, '1', 'Nowhere Lane', 'Utopia', '99999'],
  }))
  const signed = shuffled([...claims, ...claims.slice(0, size.repeats), ...strangers])
  const lines = signed.map(({ text, voter }, i) => {
    const id = `F${String(i + 1).padStart(5, '0')}`
    const sheet = `SH${Math.floor(i / 10) + 1}`
    return { id, voter, row: [id, county, sheet, (i % 10) + 1, ...text].join(',') }
  })
  const head = 'line_id,county,sheet,row,first,last,house,street,city,zip'
  return {
    roll,
    filing: `${[head, ...lines.map(({ row }) => row)].join('\n')}\n`,
    county,
    lines: lines.length,
    truth: new Map(lines.map(({ id, voter }) => [id, voter])),
  }
}

function isActive(status: string | undefined): boolean {
  return status === undefined || /^(active|a)$/i.test(status)
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  const dice = randomStream('shuffle')
  const left = [...items]
  return items.flatMap(() => left.splice(dice.below(left.length), 1))
}
