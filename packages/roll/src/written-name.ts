import { foldText } from '@groundswell/basics'
import { nameSuffix } from './name-suffix.ts'

/** One free-text name taken apart, each part still as written (folded). */
export interface WrittenName {
  readonly first: string | null
  readonly middle: string | null
  readonly last: string | null
  readonly suffix: string | null
}

const titles =
  /^(?:(?:MR|MRS|MS|MISS|MX|DR|SIR|LADY|LORD|DAME|REV|PROF|HON|THE|CAPT|COL|GEN|MAJ|SGT|JUDGE) )+(?=\S+ \S)/
const particle =
  /^(?:DE|DEL|DELA|DELLA|DA|DOS|DI|DU|LA|LE|LOS|VAN|VON|DER|DEN|ST|SAN|MC|MAC|AL|EL|BIN)$/

/**
 * Takes apart `LAST, FIRST MIDDLE`, `First M. Last Jr.` and `Sir First Last, 3rd Baronet`.
 * A single word is a surname.
 */
export function readName(written: string): WrittenName {
  const [before = '', ...after] = written.split(',')
  const behind = foldText(after.join(' '))
  const head = foldText(before)
  if (behind === '') return inOrder(head, null)
  const generation = nameSuffix(behind)
  if (generation !== null) return inOrder(head, generation)
  // An appended dignity names no person: "Sir John Smith, 3rd Baronet", "…, Earl of Derby".
  if (/\d|\b(?:BARONET|EARL|BARON|DUKE|VISCOUNT|MD|PHD|ESQ|DDS|CPA|RN)\b/.test(behind)) {
    return inOrder(head, null)
  }
  return surnameFirst(head, behind, after.length > 1 ? lastPart(after) : null)
}

function lastPart(parts: readonly string[]): string | null {
  return nameSuffix(foldText(parts.at(-1) ?? ''))
}

function surnameFirst(
  last: string,
  rest: string,
  generation: string | null,
): WrittenName {
  const lastWords = last.split(' ')
  const ownSuffix = lastWords.length > 1 ? nameSuffix(lastWords.at(-1) ?? '') : null
  if (ownSuffix !== null) lastWords.pop()
  const words = rest.replace(titles, '').split(' ').filter(Boolean)
  const end = nameSuffix(words.at(-1) ?? '')
  if (end !== null && words.length > 1) words.pop()
  return {
    first: words[0] ?? null,
    middle: words.slice(1).join(' ') || null,
    last: lastWords.join(' ') || null,
    suffix: generation ?? ownSuffix ?? end,
  }
}

function inOrder(text: string, generation: string | null): WrittenName {
  const words = text.replace(titles, '').split(' ').filter(Boolean)
  let suffix = generation
  while (words.length > 1) {
    const end = nameSuffix(words.at(-1) ?? '')
    if (end === null) break
    suffix ??= end
    words.pop()
  }
  if (words.length <= 1)
    return { first: null, middle: null, last: words[0] ?? null, suffix }
  let start = words.length - 1
  while (start > 1 && particle.test(words[start - 1] ?? '')) start--
  return {
    first: words[0] ?? null,
    middle: words.slice(1, start).join(' ') || null,
    last: words.slice(start).join(' '),
    suffix,
  }
}
