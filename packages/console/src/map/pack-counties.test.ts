import { pack } from '@groundswell/rules'
import atlas from 'us-atlas/counties-10m.json?raw'
import { expect, test } from 'vitest'

interface Outline {
  readonly id: string
  readonly properties: { readonly name: string }
}

const outlines: readonly Outline[] = JSON.parse(atlas).objects.counties.geometries

test.each([
  ['us-ca', '06'],
  ['us-or', '41'],
  ['us-wa', '53'],
  ['us-nv', '32'],
  ['us-co', '08'],
])('the counties of %s are those of the Census atlas, by name and code', (id, state) => {
  const found = pack(`${id}@2024-07-01`)
  if (!found.ok) throw new Error(`no pack for ${id}`)
  const known = outlines
    .filter((outline) => outline.id.startsWith(state))
    .map((outline) => ({ name: outline.properties.name, code: outline.id }))
  const held = found.value.places.map(({ name, code }) => ({ name, code }))
  const byCode = (a: { code: string }, b: { code: string }) =>
    a.code.localeCompare(b.code)
  expect(held.toSorted(byCode)).toEqual(known.toSorted(byCode))
})
