/** The three zones. Calibrated on synthetic strokes; see docs/theory/reading-sheets.md. */
export const inkLimits = {
  /** A mark smaller than this in area and in both its sides is a speck. */
  speckMm2: 0.6,
  speckMm: 1.05,
  /** So many specks in a row's fields together are no dust: a pen that skips, a dotted line. */
  specksMm2: 2.5,
  /** So many, where a scan in black and white may have left no more than dots of a pencil. */
  dotsMm2: 0.45,
  /**
   * A pale mark that is hardly darker anywhere than on average is a shade, not a stroke, when
   * it is long or wide: a stain, a fold, the light. A stroke is darkest in its middle.
   */
  shadeDepth: 0.22,
  shadeEvenness: 1.45,
  shadeMm: 6,
  shadeWidthMm: 1,
  /** As narrow as a pen's stroke and no longer than initials: no shade, if a doubtful one. */
  penMm: 1.1,
  initialsMm: 10,
  /** So pale and so even, a mark is a shade whatever its size. */
  breathDepth: 0.12,
  breathEvenness: 1.25,
  /** A pale and even mark so near to a shade is a piece of it, cut off by print. */
  shadePieceMm: 2.2,
  shadePieceMm2: 2.5,
  /** Outside the boxes a stain goes on beyond a line or two of print. */
  shadeGapMm: 5,
  /** So much very pale ink, in strokes, keeps a row from being called empty. */
  whisperMm2: 6,
  /** Below it a field is empty. */
  emptyMm2: 0.45,
  /** Above both it holds writing: less than two small letters. */
  writtenMm2: 1.4,
  writtenMm: 1.8,
  /** Writing must be this much darker than its paper, and than the paper's own grain. */
  writtenDepth: 0.15,
  depthOverGrain: 1.6,
  /** Paler writing counts where two fields of a row hold so much of it on clean paper. */
  faintMm2: 5,
  faintDepth: 0.095,
  faintOverGrain: 4,
  faintWidthMm: 0.9,
  /** So many letters of it in one field are writing even alone: half a line was filled in. */
  faintLetters: 5,
  letterMm: 1.2,
  mostLetterMm: 8,
  /** Where a level line crosses so many strokes in one box there is writing, however pale. */
  writtenStrokes: 5,
  /** No line that nobody wrote is crossed more often: the rim of a cup has two sides. */
  lineStrokes: 2,
  /** So long and so narrow, a stroke may be a hair. */
  hairMm: 12,
  hairWidthMm: 0.6,
  /** The grain above which an empty field can no longer be called empty. */
  roughGrain: 0.2,
  /** A longer stroke than this hanging over from the row above may hide writing of the row itself. */
  hangingStrokeMm: 12,
  /** So near to a mark that hangs over from there, another may be a piece of it. */
  trailingMm: 0.8,
  /** A mark that begins no lower in a box comes in over its upper edge. */
  overEdgeMm: 0.9,
  /** The pieces of a broken tail lie so near to one another. */
  brokenTailMm: 2.5,
  /** No tail is longer; more ink in a box is writing of its own. */
  overhangMm: 30,
  /** Wider than any pen's stroke and so pale: the rim of a cup, a smear, a shadow. */
  broadMm: 1.5,
  broadDepth: 0.25,
  /** A mark outside the boxes is listed from this size on. */
  strayMm2: 0.8,
  strayMm: 1.6,
} as const
