import { countyList } from '../county-list.ts'

/** The 39 counties of Washington. */
export const washingtonCounties = countyList(
  '53',
  `Adams, Asotin, Benton, Chelan, Clallam, Clark, Columbia, Cowlitz, Douglas, Ferry, Franklin,
  Garfield, Grant, Grays Harbor, Island, Jefferson, King, Kitsap, Kittitas, Klickitat, Lewis,
  Lincoln, Mason, Okanogan, Pacific, Pend Oreille, Pierce, San Juan, Skagit, Skamania,
  Snohomish, Spokane, Stevens, Thurston, Wahkiakum, Walla Walla, Whatcom, Whitman,
  Yakima`.split(/,\s+/),
)
