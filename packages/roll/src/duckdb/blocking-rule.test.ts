import { expect, test } from 'vitest'
import { candidatesSql, firstRules, nextRules } from './blocking-rule.ts'

test('a rule is an equi-join that leaves out what earlier rules brought', () => {
  const [name, home] = firstRules
  expect(
    candidatesSql(home!, [name!], 'line_key', ['last', 'first']),
  ).toMatchInlineSnapshot(`
    "SELECT l.line::INTEGER, v.rowid::INTEGER, v."last", v."first"
        FROM voter v JOIN line_key l ON l."zip" = v."zip" AND l."core" = v."core" AND l."number" = v."number"
        WHERE NOT l.crowded AND NOT (l."last" = v."last" AND l."first" = v."first")"
  `)
})

test('a rule that a wider one covers asks nothing', () => {
  const wide = { name: 'wide', on: ['last', 'first'] } as const
  const narrow = { name: 'narrow', on: ['last', 'first', 'zip'] } as const
  expect(candidatesSql(narrow, [wide], 'line_key', ['last'])).toBe('')
})

test('rules join on equality alone', () => {
  const rules = [...firstRules, ...nextRules]
  for (const [i, rule] of rules.entries()) {
    const sql = candidatesSql(rule, rules.slice(0, i), 'line_open', ['last'])
    expect(sql).not.toMatch(/ OR |LIKE|levenshtein|jaro/i)
  }
})
