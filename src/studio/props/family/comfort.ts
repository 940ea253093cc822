import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, glow, polygon, rect, ring, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

/** A palm-leaf fan that waves by itself, held at its grip. */
export const palmFan: DrawProp = ({ ctx, t }, s) => {
  ctx.rotate(swing(t, 0.8) * 0.16 * num(s, 'wave', 1))
  stroke(
    ctx,
    [
      [0, 20],
      [0, -60],
    ],
    10,
    palette.woodDeep,
  )
  shape(ctx, 'M 0 -50 C -90 -60 -104 -130 -70 -176 C -40 -206 40 -206 70 -176 C 104 -130 90 -60 0 -50 Z', '#E4CB8E')
  for (let i = -3; i <= 3; i++) curve(ctx, `M 0 -54 Q ${i * 18} -110 ${i * 23} -170`, 4, '#C9A96A')
}

/** A thermometer on a wall: `value` in degrees, `level` 0–1. */
export const thermometer: DrawProp = ({ ctx }, s) => {
  const level = clamp(num(s, 'level', 0.9))
  box(ctx, -70, -330, 140, 400, 26, '#1A223820')
  box(ctx, -76, -340, 140, 400, 26, '#FFFDF6')
  box(ctx, -34, -300, 40, 270, 20, '#E9EEF2')
  rect(ctx, -26, -40 - 240 * level, 24, 240 * level + 20, palette.seal)
  disc(ctx, -14, -10, 36, palette.seal)
  for (let i = 0; i < 7; i++) rect(ctx, 18, -284 + i * 38, i % 2 ? 14 : 26, 4, palette.ink3)
  box(ctx, -76, 76, 140, 84, 26, palette.seal)
  write(ctx, word(s, 'value', '40°'), -2, 118, {
    size: 58,
    weight: 'black',
    color: '#FFFFFF',
  })
}

/** A closed door in a dark passage with light below it; `open` 0–1 lets the light grow. */
export const lightDoor: DrawProp = ({ ctx }, s) => {
  const open = clamp(num(s, 'open', 0))
  box(ctx, -170, -600, 340, 600, [8, 8, 0, 0], '#4E5B6B')
  rect(ctx, -148, -578, 296, 578, '#FFE2A6')
  const w = 296 * (1 - open * 0.8)
  box(ctx, -148, -578, w, 566, 4, '#6E7F92')
  box(ctx, -148 + w * 0.13, -536, w * 0.74, 200, 6, '#61728A')
  box(ctx, -148 + w * 0.13, -290, w * 0.74, 230, 6, '#61728A')
  disc(ctx, -148 + w * 0.88, -300, 11, palette.lamp)
  polygon(
    ctx,
    [
      [-148, 0],
      [148, 0],
      [230 + open * 160, 120],
      [-200, 120],
    ],
    alpha('#FFD98A', 0.34),
  )
  if (open > 0) glow(ctx, 60, -240, 420 * open, alpha('#FFD98A', 0.5))
}

/** A ring of calm light round people, `grown` 0–1: `radius`. */
export const lightRing: DrawProp = ({ ctx, t }, s) => {
  const grown = clamp(num(s, 'grown', 1))
  if (grown <= 0) return
  const r = num(s, 'radius', 300) * grown
  glow(ctx, 0, 0, r * 1.25, alpha('#FFE9B8', 0.85))
  disc(ctx, 0, 0, r, alpha('#FFF7E1', 0.55))
  ring(ctx, 0, 0, r * (1 + swing(t, 3.2) * 0.006), 14, '#F3C76B')
  ring(ctx, 0, 0, r * 1.07, 4, alpha('#F3C76B', 0.6))
}

/** A bowl of ice jelly with brown sugar, haw, peanuts and a leaf. */
export const jellyBowl: DrawProp = ({ ctx }, s) => {
  const glaze = word(s, 'colour', '#F3F5F6')
  shape(ctx, 'M -92 -72 C -88 -18 -52 -2 -36 0 L 36 0 C 52 -2 88 -18 92 -72 Z', glaze)
  shape(ctx, 'M 38 -72 C 36 -26 24 -4 14 0 L 36 0 C 52 -2 88 -18 92 -72 Z', darker(glaze, 0.1))
  curve(ctx, 'M -80 -40 C -40 -14 40 -14 80 -40', 6, palette.river)
  disc(ctx, 0, -72, 93, lighter(glaze, 0.4), 22)
  disc(ctx, 0, -72, 82, '#B87A45', 18)
  disc(ctx, -8, -76, 62, alpha('#F6EAD2', 0.95), 13)
  for (const [x, y, r, colour] of [
    [-40, -80, 13, palette.seal],
    [-14, -72, 11, palette.seal],
    [24, -82, 9, '#E9C48A'],
    [40, -72, 8, '#E9C48A'],
    [6, -86, 8, '#E9C48A'],
    [-30, -68, 7, '#5B3A2A'],
  ] as const)
    disc(ctx, x, y, r, colour, r * 0.55)
  shape(ctx, 'M 44 -88 C 40 -118 66 -130 84 -126 C 82 -104 68 -88 44 -88 Z', palette.moss)
  stroke(
    ctx,
    [
      [52, -78],
      [118, -128],
    ],
    9,
    '#DDE4E9',
  )
}
