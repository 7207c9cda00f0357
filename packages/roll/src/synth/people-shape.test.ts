import { expect, test } from 'vitest'
import { peopleRecords, peopleShapes } from './people-shape.ts'

test.each(peopleShapes.map((shape) => [shape.name, shape] as const))(
  '%s: the same seed makes the same file, in the columns it promises',
  (_, shape) => {
    const records = peopleRecords(shape, 'a')
    expect(records).toEqual(peopleRecords(shape, 'a'))
    expect(records).not.toEqual(peopleRecords(shape, 'b'))
    expect(Object.keys(records[0]?.cells ?? {}).toSorted()).toEqual(
      shape.columns.toSorted(),
    )
  },
)

test('somebody has ten records in a file of many copies', () => {
  const shape = peopleShapes.find(({ name }) => name.includes('nine copies'))
  const sizes = new Map<number, number>()
  for (const { person } of peopleRecords(shape!, 'a')) {
    sizes.set(person, (sizes.get(person) ?? 0) + 1)
  }
  expect(Math.max(...sizes.values())).toBe(10)
})
