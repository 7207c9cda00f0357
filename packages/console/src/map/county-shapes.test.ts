import atlas from 'us-atlas/counties-10m.json?raw'
import { expect, test } from 'vitest'
import { countyShapes } from './county-shapes.ts'

const map = countyShapes({
  topology: JSON.parse(atlas),
  statePrefix: '06',
  width: 440,
})

test('the committed outlines are those of the atlas', async () => {
  const text = `${JSON.stringify(map)}\n`
  await expect(text).toMatchFileSnapshot('./california-counties.generated.json')
})

test('California has 58 counties, each with an outline inside the map', () => {
  expect(map.counties).toHaveLength(58)
  for (const { fips, path, centre } of map.counties) {
    expect(fips).toMatch(/^06\d{3}$/)
    expect(path).toMatch(/^M[\d.,LMZ]+Z$/)
    expect(centre[0]).toBeGreaterThan(0)
    expect(centre[0]).toBeLessThan(map.width)
    expect(centre[1]).toBeGreaterThan(0)
    expect(centre[1]).toBeLessThan(map.height)
  }
})

test('north is up and east is right', () => {
  const at = (name: string) => map.counties.find((c) => c.name === name)!.centre
  expect(at('Siskiyou')[1]).toBeLessThan(at('San Diego')[1])
  expect(at('Humboldt')[0]).toBeLessThan(at('Inyo')[0])
})
