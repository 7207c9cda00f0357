export {
  type ClipboardQuestion,
  type ClipboardVoter,
  mostSpellings,
  questionKeys,
  voterKeys,
} from './clipboard-key.ts'
export {
  chanceOfFalseYes,
  type ExtractHashing,
  hashBytes,
  hashWords,
  isInExtract,
  type Stretch,
  saltWithPepper,
  shardOf,
} from './extract.ts'
export { filterBytes, readFilter } from './filter-bytes.ts'
export { type FuseFilter, fuseFilter, wordsOfHash } from './fuse-filter.ts'
export { webStretch } from './web-stretch.ts'
export { rememberedWords } from './word-reading.ts'
