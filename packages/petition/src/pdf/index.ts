export { type PrintedSheets, type PrintOrder, printSheets } from './print-sheets.ts'
