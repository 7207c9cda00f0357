import type { Place } from '../pack/place.ts'

/** The 16 counties of Nevada and Carson City with their FIPS codes (ANSI INCITS 31). */
export const nevadaCounties: readonly Place[] = [
  { name: 'Churchill', code: '32001' },
  { name: 'Clark', code: '32003' },
  { name: 'Douglas', code: '32005' },
  { name: 'Elko', code: '32007' },
  { name: 'Esmeralda', code: '32009' },
  { name: 'Eureka', code: '32011' },
  { name: 'Humboldt', code: '32013' },
  { name: 'Lander', code: '32015' },
  { name: 'Lincoln', code: '32017' },
  { name: 'Lyon', code: '32019' },
  { name: 'Mineral', code: '32021' },
  { name: 'Nye', code: '32023' },
  { name: 'Pershing', code: '32027' },
  { name: 'Storey', code: '32029' },
  { name: 'Washoe', code: '32031' },
  { name: 'White Pine', code: '32033' },
  { name: 'Carson City', code: '32510' },
]
