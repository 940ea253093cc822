/** The product's colours (tokens of the app) and the few that pictures need beside them. */
export const palette = {
  ink: '#1B2430',
  ink2: '#465264',
  ink3: '#667284',
  paper: '#FFFFFF',
  mist: '#F4F7FA',
  line: '#E3E9F0',
  river: '#0F5EA8',
  riverDeep: '#0A4478',
  riverNight: '#0B2C4D',
  riverMist: '#E8F1FA',
  riverSoft: '#9CC3E6',
  seal: '#C2362B',
  sealMist: '#FCECEA',
  cream: '#FBF1E1',
  sand: '#EBD3B0',
  wood: '#C08A57',
  woodDeep: '#8E5F3A',
  lamp: '#FFD68A',
  ochre: '#E2A23F',
  moss: '#5C9168',
  mossDeep: '#3B6B4C',
  teal: '#3C8C93',
  clay: '#C96F4A',
  plum: '#7B5F86',
  stone: '#B9C3CE',
  concrete: '#D5DCE3',
  skin: '#F2C6A0',
  skinTan: '#E2AC80',
  hair: '#2C2A33',
  hairGrey: '#B9BDC4',
} as const

const channels = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))

/** Mixes two `#RRGGBB` colours; `share` of the second, 0–1. */
export function mix(a: string, b: string, share: number): string {
  const to = channels(b)
  const mixed = channels(a).map((c, i) => Math.round(c + (to[i]! - c) * share))
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`
}

/** Darker towards the night blue (not towards black, which looks dirty on warm colours). */
export const darker = (hex: string, share: number) => mix(hex, '#1A2238', share)
export const lighter = (hex: string, share: number) => mix(hex, '#FFFFFF', share)

/** `#RRGGBB` with an opacity, 0–1. */
export const alpha = (hex: string, opacity: number) =>
  `#${hex.slice(1, 7)}${Math.round(Math.min(1, Math.max(0, opacity)) * 255)
    .toString(16)
    .padStart(2, '0')}`
