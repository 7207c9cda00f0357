import nicknameTable from './nickname-table.json' with { type: 'json' }

const families: readonly (readonly string[])[] = nicknameTable.families.map((line) =>
  line.split(' '),
)

const familiesOf: ReadonlyMap<string, readonly number[]> = byMember(families)

/** Whether two given names (folded, upper case) are forms of one name: BOB and ROBERT. */
export function areNicknames(a: string, b: string): boolean {
  const mine = familiesOf.get(a)
  const theirs = familiesOf.get(b)
  if (mine === undefined || theirs === undefined) return false
  return mine.some((family) => theirs.includes(family))
}

/** Every other form of a given name, in the table's order: for searches by everyday name. */
export function formsOfName(name: string): readonly string[] {
  const forms = new Set((familiesOf.get(name) ?? []).flatMap((f) => families[f] ?? []))
  forms.delete(name)
  return [...forms]
}

/**
 * The formal names that a given name is an everyday form of: JACK is JOHN or JOAQUIN. The
 * table puts the formal name first in its family; a formal name has none beside itself.
 */
export function formalNames(name: string): readonly string[] {
  const heads = (familiesOf.get(name) ?? []).map((f) => families[f]?.[0] ?? name)
  return heads.includes(name) ? [] : [...new Set(heads)]
}

/** Whether a word is in the table of given names at all. */
export function isKnownGivenName(name: string): boolean {
  return familiesOf.has(name)
}

function byMember(
  groups: readonly (readonly string[])[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [family, members] of groups.entries()) {
    for (const name of new Set(members)) {
      const known = found.get(name)
      if (known === undefined) found.set(name, [family])
      else known.push(family)
    }
  }
  return found
}
