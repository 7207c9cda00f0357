/** The three faces of Source Serif 4 that sheets are set in; all are roman type but the italic. */
export type Face = 'regular' | 'bold' | 'italic'
