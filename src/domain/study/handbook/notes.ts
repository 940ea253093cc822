/** Characters of one's own words beside an entry. */
export const NOTE_MAX = 1000

/**
 * Two phones wrote: nothing of either is lost, what the server has comes first.
 *
 * @example joinNotes('甲', '乙') // '甲\n乙'
 */
export const joinNotes = (theirs: string, mine: string): string =>
  theirs.includes(mine) ? theirs : mine.includes(theirs) ? mine : `${theirs}\n${mine}`
