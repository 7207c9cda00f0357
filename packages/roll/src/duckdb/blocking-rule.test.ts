import { expect, test } from 'vitest'
import {
  birthRules,
  candidatesSql,
  firstRules,
  nextRules,
  ruleFamilies,
} from './blocking-rule.ts'

const families = (rules: typeof firstRules, first = 0) => ruleFamilies(rules, first)

test('a rule is an equi-join that leaves out what earlier rules brought', () => {
  const [name] = firstRules
  const home = families(firstRules)[1]
  expect(
    candidatesSql(home!, [name!], 'line_key', ['last', 'first']),
  ).toMatchInlineSnapshot(`
    "SELECT l.line::INTEGER AS line, v.rowid::INTEGER AS voter, v."last", v."first",
          (CASE WHEN NOT l.crowded THEN 1 WHEN l."start" = v."start" AND l.crowded THEN 2 WHEN l."first" = v."first" AND l.crowded THEN 3 END)::INTEGER AS rule
        FROM voter v JOIN line_key l ON l."zip" = v."zip" AND l."core" = v."core" AND l."number" = v."number"
        WHERE (NOT l.crowded OR l."start" = v."start" AND l.crowded OR l."first" = v."first" AND l.crowded) AND NOT (l."last" = v."last" AND l."first" = v."first" AND l.capped & 1 = 0)"
  `)
})

test('rules that join the same columns share one walk over the roll', () => {
  const shared = families(nextRules, 4).map(({ join, rules }) => ({
    join: join.join(),
    rules: rules.map(({ rule, place }) => `${place} ${rule.name}`),
  }))
  expect(shared).toContainEqual({
    join: 'zip,number',
    rules: ['6 surname, zip and number', '7 first name, zip and number'],
  })
  expect(shared.flatMap(({ rules }) => rules)).toHaveLength(nextRules.length)
})

test('a line that a rule let go is not kept from later rules', () => {
  const [first, second] = [firstRules[0]!, nextRules[0]!]
  const [family] = families([second], 1)
  expect(candidatesSql(family!, [first], 'line_open', ['last'])).toContain(
    'AND NOT (l."zip" = v."zip" AND l.capped & 1 = 0)',
  )
})

test('rules compare whole numbers for equality alone', () => {
  for (const list of [firstRules, nextRules, birthRules]) {
    for (const family of families(list)) {
      const sql = candidatesSql(family, firstRules, 'line_open', ['last'])
      expect(sql).not.toMatch(/LIKE|levenshtein|jaro/i)
    }
  }
})

test('a rule that another covers is left to the lines which that one let go', () => {
  const wide = { name: 'wide', on: ['last', 'first'] } as const
  const [narrow] = families([{ name: 'narrow', on: ['last', 'first', 'zip'] }], 1)
  expect(candidatesSql(narrow!, [wide], 'line_key', ['last'])).toContain(
    'AND NOT (true AND l.capped & 1 = 0)',
  )
})
