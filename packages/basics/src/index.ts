export type { Brand } from './brand.ts'
export {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  daysInMonth,
  parseCalendarDate,
  type Weekday,
  weekday,
  yearOf,
} from './calendar-date.ts'
export { canonicalJson } from './canonical-json.ts'
export { sha256After, sha256Bytes, sha256Hex } from './digest.ts'
export { foldText } from './folded-text.ts'
export {
  add,
  ceil,
  compareFractions,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
  parseFraction,
  roundHalfUp,
  subtract,
  toDecimal,
  toNumber,
} from './fraction.ts'
export { type RandomStream, randomStream } from './random-stream.ts'
export { err, ok, type Result } from './result.ts'
export { unreachable } from './unreachable.ts'
