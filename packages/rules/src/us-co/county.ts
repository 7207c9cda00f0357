import { countyList } from '../county-list.ts'

/** The 64 counties of Colorado; Broomfield, of 2001, has a number between two others. */
export const coloradoCounties = countyList(
  '08',
  `Adams, Alamosa, Arapahoe, Archuleta, Baca, Bent, Boulder, Chaffee, Cheyenne, Clear Creek,
  Conejos, Costilla, Crowley, Custer, Delta, Denver, Dolores, Douglas, Eagle, Elbert, El Paso,
  Fremont, Garfield, Gilpin, Grand, Gunnison, Hinsdale, Huerfano, Jackson, Jefferson, Kiowa,
  Kit Carson, Lake, La Plata, Larimer, Las Animas, Lincoln, Logan, Mesa, Mineral, Moffat,
  Montezuma, Montrose, Morgan, Otero, Ouray, Park, Phillips, Pitkin, Prowers, Pueblo,
  Rio Blanco, Rio Grande, Routt, Saguache, San Juan, San Miguel, Sedgwick, Summit, Teller,
  Washington, Weld, Yuma`.split(/,\s+/),
  [{ name: 'Broomfield', code: '08014' }],
)
