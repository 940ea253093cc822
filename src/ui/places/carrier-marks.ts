/**
 * How each kind of place is drawn, on the map and in the list: its own outline, colour and character, so that no one of
 * them is the only cue. On a grid of 32; each colour has at least 4.5:1 against white. The pictures for WeChat's map in
 * `ui/map-marks` are drawn from these (`npm run marks:draw`).
 */
export interface MarkShape {
  path: string
  colour: string
  letter: string
}

const CIRCLE = 'M16 3a13 13 0 1 0 0 26a13 13 0 1 0 0-26z'

export const MARKS = {
  'outreach-point': {
    path: 'M16 2.5l4 3.2 5.1-.3 1.3 5 4.1 3.1-1.9 4.8 1.9 4.7-4.6 2.1-2.1 4.6-5-.7-2.8 1.5-2.8-1.5-5 .7-2.1-4.6-4.6-2.1 1.9-4.7-1.9-4.8 4.1-3.1 1.3-5 5.1.3z',
    colour: '#c2362b',
    letter: '普',
  },
  'judicial-office': {
    path: 'M6 4h20a2 2 0 0 1 2 2v20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
    colour: '#0f5ea8',
    letter: '所',
  },
  'law-firm': { path: 'M16 1.5L30.5 16L16 30.5L1.5 16z', colour: '#6b3fa0', letter: '律' },
  'notary-office': { path: 'M9 3.5h14L30 16l-7 12.5H9L2 16z', colour: '#8a5200', letter: '证' },
  'service-station': { path: 'M16 2L29.5 13V29H2.5V13z', colour: '#1b7a4b', letter: '站' },
  'reconsideration-point': { path: 'M4 4h24v13c0 6-5 10-12 13.5C9 27 4 23 4 17z', colour: '#a83271', letter: '议' },
  'legal-aid-station': { path: 'M8 2.5h16V8h5.5v16H24v5.5H8V24H2.5V8H8z', colour: '#0b6b80', letter: '援' },
  'mediation-committee': { path: CIRCLE, colour: '#465264', letter: '调' },
} as const satisfies Record<string, MarkShape>

const UNKNOWN: MarkShape = { path: CIRCLE, colour: '#465264', letter: '办' }

/** The mark of a carrier; a kind that only a newer server knows has a plain one. */
export const markOf = (carrier: string): MarkShape =>
  Object.hasOwn(MARKS, carrier) ? MARKS[carrier as keyof typeof MARKS] : UNKNOWN

/** The picture's file for WeChat; codes have hyphens, files need none. */
export const markFile = (carrier: string): string => `/map-marks/${carrier.replace(/-/g, '')}.png`

const FONT = "'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif"

/** The mark as a picture of its own. */
export const markSvg = ({ path, colour, letter }: MarkShape): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 32 32"><path d="${path}" fill="${colour}" stroke="#fff" stroke-width="1.6" stroke-linejoin="round"/><text x="16" y="21" font-size="14" font-weight="600" text-anchor="middle" fill="#fff" font-family="${FONT}">${letter}</text></svg>`

/** Where somebody starts: a ring around a dot, unlike any place. */
export const ORIGIN_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 32 32"><circle cx="16" cy="16" r="13" fill="#1b2430" fill-opacity=".14"/><circle cx="16" cy="16" r="8" fill="#1b2430" stroke="#fff" stroke-width="3"/><circle cx="16" cy="16" r="2.6" fill="#fff"/></svg>'
