/** The rows of one group and where the page of each column lies in the file. */
export interface WrittenGroup {
  readonly rows: number
  readonly pages: readonly { readonly offset: number; readonly size: number }[]
}

// The numbers of the Parquet format (parquet.thrift, format 2.11) that are used here.
const int32Type = 1
const byteArrayType = 6
const required = 0
const utf8 = 0
const plain = 0
const rle = 3
const uncompressed = 0
const dataPage = 0

// Field types of Thrift's compact protocol.
const i32 = 5
const i64 = 6
const binary = 8
const list = 9
const struct = 12

/** The header before a page of required values, plain and uncompressed. */
export function plainPageHeader(values: number, size: number): Uint8Array {
  const out: number[] = []
  putStruct(out, [
    [1, i32, dataPage],
    [2, i32, size],
    [3, i32, size],
    [
      5,
      struct,
      [
        [1, i32, values],
        [2, i32, plain],
        [3, i32, rle],
        [4, i32, rle],
      ],
    ],
  ])
  return Uint8Array.from(out)
}

/** What closes a file of required whole numbers and, last, one text column. */
export function parquetFooter(
  numbers: readonly string[],
  text: string,
  groups: readonly WrittenGroup[],
): Uint8Array {
  const names = [...numbers, text]
  const typeOf = (column: number) => (column < numbers.length ? int32Type : byteArrayType)
  const root: Fields = [
    [4, binary, 'rows'],
    [5, i32, names.length],
  ]
  const schema: Fields[] = names.map((name, column) => [
    [1, i32, typeOf(column)],
    [3, i32, required],
    [4, binary, name],
    ...(column < numbers.length ? [] : ([[6, i32, utf8]] satisfies Fields)),
  ])
  const out: number[] = []
  putStruct(out, [
    [1, i32, 1],
    [2, list, [struct, [root, ...schema]]],
    [3, i64, groups.reduce((sum, { rows }) => sum + rows, 0)],
    [4, list, [struct, groups.map((group) => groupFields(group, names, typeOf))]],
  ])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(out.length)
  return Buffer.concat([Uint8Array.from(out), length, Buffer.from('PAR1')])
}

function groupFields(
  { rows, pages }: WrittenGroup,
  names: readonly string[],
  typeOf: (column: number) => number,
): Fields {
  const chunks = pages.map(({ offset, size }, column): Fields => {
    const facts: Fields = [
      [1, i32, typeOf(column)],
      [2, list, [i32, [plain]]],
      [3, list, [binary, [names[column] ?? '']]],
      [4, i32, uncompressed],
      [5, i64, rows],
      [6, i64, size],
      [7, i64, size],
      [9, i64, offset],
    ]
    return [
      [2, i64, offset],
      [3, struct, facts],
    ]
  })
  return [
    [1, list, [struct, chunks]],
    [2, i64, pages.reduce((sum, { size }) => sum + size, 0)],
    [3, i64, rows],
  ]
}

type Value =
  | number
  | string
  | Fields
  | readonly [number, readonly (number | string | Fields)[]]
type Fields = readonly (readonly [id: number, type: number, value: Value])[]

/** A struct in Thrift's compact protocol: fields by rising id, then a stop. */
function putStruct(out: number[], fields: Fields): void {
  let before = 0
  for (const [id, type, value] of fields) {
    out.push(((id - before) << 4) | type)
    before = id
    putValue(out, type, value)
  }
  out.push(0)
}

function putValue(out: number[], type: number, value: Value): void {
  if (typeof value === 'number') putVarint(out, value * 2)
  else if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    putVarint(out, bytes.length)
    out.push(...bytes)
  } else if (type === list) {
    const [of, items] = value as readonly [number, readonly (number | string | Fields)[]]
    if (items.length < 15) out.push((items.length << 4) | of)
    else {
      out.push(0xf0 | of)
      putVarint(out, items.length)
    }
    for (const item of items) putValue(out, of, item)
  } else putStruct(out, value as Fields)
}

/** Seven bits a byte, lowest first; whole numbers up to 2^53, none below zero. */
function putVarint(out: number[], value: number): void {
  let rest = value
  while (rest >= 0x80) {
    out.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  out.push(rest)
}
