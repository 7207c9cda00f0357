/** How many 32-bit words make one hash: a place, two offsets, a shard and a fingerprint. */
export const wordsOfHash = 4

/**
 * A set that answers "surely not" or "probably": a 3-wise binary fuse filter. About 1.13
 * fingerprints a member, nothing else; it cannot be listed, only asked.
 *
 * Source: T. M. Graf, D. Lemire, "Binary fuse filters: fast and smaller than xor filters",
 * ACM Journal of Experimental Algorithmics 27 (2022). It departs from the paper in taking its
 * three places from three words of a long hash instead of one word of 64 bits.
 */
export interface FuseFilter {
  readonly seed: number
  readonly segmentLength: number
  /** How many places the first of the three may take. */
  readonly span: number
  readonly cells: Uint8Array | Uint16Array
}

/** The filter cannot be built from these hashes, however often it is tried. */
export class UnbuildableFilter extends Error {}

const mostSeeds = 64

/**
 * The filter over `hashes`, four words each and no two alike, with fingerprints of 8 or 16
 * bits: a stranger is taken for a member once in 2^bits questions. Takes some 20 bytes of
 * memory a member meanwhile. Throws `UnbuildableFilter` for repeated hashes.
 */
export function fuseFilter(hashes: Uint32Array, bits: 8 | 16): FuseFilter {
  const members = hashes.length / wordsOfHash
  const segmentLength = segmentLengthFor(members)
  const crowding = Math.max(
    1.125,
    0.875 + (0.25 * Math.log(1e6)) / Math.log(Math.max(2, members)),
  )
  const segments = Math.max(1, Math.ceil((members * crowding) / segmentLength) - 2)
  const span = segments * segmentLength
  const length = span + 2 * segmentLength
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const shape = { seed, segmentLength, span }
    const order = peeled(hashes, shape, length)
    if (order === undefined) continue
    const cells = bits === 8 ? new Uint8Array(length) : new Uint16Array(length)
    fill(cells, hashes, shape, order)
    return { ...shape, cells }
  }
  throw new UnbuildableFilter(`${members} hashes, some of them alike`)
}

/** Whether the hash (four words) is probably a member; never false for one that is. */
export function filterHas(filter: FuseFilter, hash: Uint32Array): boolean {
  const { cells } = filter
  const [a, b, c] = placesOf(hash, 0, filter)
  const together = (cells[a] ?? 0) ^ (cells[b] ?? 0) ^ (cells[c] ?? 0)
  return together === fingerprintOf(hash, 0, cells.BYTES_PER_ELEMENT)
}

type Shape = Pick<FuseFilter, 'seed' | 'segmentLength' | 'span'>

interface PeelingOrder {
  /** Members, the one to be written last first. */
  readonly members: Uint32Array
  /** The place that each of them has to itself. */
  readonly places: Uint32Array
}

/** Takes away members that have a place to themselves until none is left, or answers nothing. */
function peeled(
  hashes: Uint32Array,
  shape: Shape,
  length: number,
): PeelingOrder | undefined {
  const members = hashes.length / wordsOfHash
  const crowd = new Uint32Array(length)
  const mixed = new Uint32Array(length)
  for (let member = 0; member < members; member++) {
    for (const place of placesOf(hashes, member * wordsOfHash, shape)) {
      crowd[place] = (crowd[place] ?? 0) + 1
      mixed[place] = (mixed[place] ?? 0) ^ member
    }
  }
  const alone: number[] = []
  for (let place = 0; place < length; place++) if (crowd[place] === 1) alone.push(place)
  const order = { members: new Uint32Array(members), places: new Uint32Array(members) }
  let done = 0
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    if (crowd[place] !== 1) continue
    const member = mixed[place] ?? 0
    order.members[done] = member
    order.places[done] = place
    done += 1
    for (const each of placesOf(hashes, member * wordsOfHash, shape)) {
      const left = (crowd[each] ?? 0) - 1
      crowd[each] = left
      mixed[each] = (mixed[each] ?? 0) ^ member
      if (left === 1) alone.push(each)
    }
  }
  return done === members ? order : undefined
}

function fill(
  cells: Uint8Array | Uint16Array,
  hashes: Uint32Array,
  shape: Shape,
  order: PeelingOrder,
): void {
  for (let i = order.members.length - 1; i >= 0; i--) {
    const at = (order.members[i] ?? 0) * wordsOfHash
    let value = fingerprintOf(hashes, at, cells.BYTES_PER_ELEMENT)
    for (const place of placesOf(hashes, at, shape)) value ^= cells[place] ?? 0
    // Its own place is still empty, so it stood in the sum as nought.
    cells[order.places[i] ?? 0] = value
  }
}

/** The three places of a hash, in three segments that follow each other. */
function placesOf(
  words: Uint32Array,
  at: number,
  { seed, segmentLength, span }: Shape,
): readonly [number, number, number] {
  const mask = segmentLength - 1
  const first = Math.floor((scrambled(words[at + 1] ?? 0, seed) / 2 ** 32) * span)
  const second = (first + segmentLength) ^ (scrambled(words[at + 2] ?? 0, seed) & mask)
  const third = (first + 2 * segmentLength) ^ (scrambled(words[at + 3] ?? 0, seed) & mask)
  return [first, second, third]
}

function fingerprintOf(words: Uint32Array, at: number, bytes: number): number {
  return (words[at] ?? 0) & (bytes === 1 ? 0xff : 0xffff)
}

/** The finishing steps of MurmurHash3 (A. Appleby): a seed makes every word another one. */
function scrambled(word: number, seed: number): number {
  let h = word ^ Math.imul(seed, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The paper's length of a segment for three places; at most 2^18. */
function segmentLengthFor(members: number): number {
  const power = Math.floor(Math.log(Math.max(2, members)) / Math.log(3.33) + 2.25)
  return 2 ** Math.min(18, Math.max(2, power))
}
