import type { KeyingTask, ReadFields, ReadingFieldName } from '@groundswell/server/wire'

/** What stands in the fields of the desk: text as typed, or that it cannot be read. */
export type KeyingValues = Readonly<Partial<Record<ReadingFieldName, FieldValue>>>

export interface FieldValue {
  readonly text: string
  readonly unreadable: boolean
  /** True while it is only carried over from the reader's own last line. */
  readonly kept?: boolean
  /** True while it stands as it was printed for the signer. */
  readonly fromPrint?: boolean | undefined
}

const nothing: FieldValue = { text: '', unreadable: false }

/** The value of a field, empty when nothing was typed. */
export function valueOf(values: KeyingValues, field: ReadingFieldName): FieldValue {
  return values[field] ?? nothing
}

/**
 * What a line's fields hold when it comes to the desk: what was typed before, else for the
 * third person what both readers agree on, else what is kept from the last line of the sheet.
 */
export function firstValues(task: KeyingTask): KeyingValues {
  if (task.draft !== null) return task.draft
  if (task.differing !== null && !task.differing.mark) {
    const [first] = task.differing.readings
    const differ = new Set(task.differing.fields)
    return Object.fromEntries(
      fieldsOf(task)
        .filter((field) => !differ.has(field))
        .map((field) => [field, first?.fields[field] ?? nothing]),
    )
  }
  return Object.fromEntries(
    fieldsOf(task).flatMap((field) => {
      const kept = task.kept[field]
      return kept === undefined || kept.text === ''
        ? []
        : [[field, { ...kept, kept: true }]]
    }),
  )
}

/** With what was printed, in fields where the reader has typed nothing of their own. */
export function withPrint(task: KeyingTask, values: KeyingValues): KeyingValues {
  const taken = fieldsOf(task).flatMap((field) => {
    const print = task.printed?.[field]
    const { text, unreadable, kept } = valueOf(values, field)
    const isFree = kept === true || (!unreadable && text.trim() === '')
    return print === undefined || !isFree ? [] : [[field, { ...print, fromPrint: true }]]
  })
  return { ...values, ...Object.fromEntries(taken) }
}

/** What is sent: trimmed, and nothing that is empty. */
export function readFieldsOf(values: KeyingValues): ReadFields {
  return Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [field, value] as const)
      .filter(([, value]) => value.unreadable || value.text.trim() !== '')
      .map(([field, { text, unreadable, fromPrint }]) => [
        field,
        {
          text: unreadable ? '' : text.trim(),
          unreadable,
          ...(fromPrint === true ? { fromPrint } : {}),
        },
      ]),
  )
}

/** Whether the reader has typed anything of their own. */
export function isUntouched(values: KeyingValues): boolean {
  return Object.values(values).every(
    (value) => value.kept === true || (!value.unreadable && value.text.trim() === ''),
  )
}

/** The fields of a line in the order of the form. */
export function fieldsOf(task: KeyingTask): readonly ReadingFieldName[] {
  return task.parts.flatMap((part) => part.fields)
}
