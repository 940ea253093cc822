import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, rect, ring, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

const BEAT_S = 0.5

/** A loudspeaker on wheels, as dancers pull to the square: `power` 0–1 lets its cones beat, `colour`. */
export const speaker: DrawProp = ({ ctx, t }, s) => {
  const power = clamp(num(s, 'power', 1))
  const beat = Math.max(0, swing(t, BEAT_S)) * power
  const body = word(s, 'colour', '#2B3140')
  for (const x of [-44, 44])
    stroke(
      ctx,
      [
        [x, -270],
        [x, -372],
      ],
      8,
      '#9AA5AE',
    )
  box(ctx, -50, -384, 100, 18, 9, '#2B3140')
  for (const x of [-62, 62]) disc(ctx, x, -16, 19, '#14181F')
  box(ctx, -96, -300, 192, 284, 20, body)
  box(ctx, 58, -300, 38, 284, [0, 20, 20, 0], darker(body, 0.2))
  for (const [y, r] of [
    [-96, 62],
    [-224, 42],
  ] as const) {
    ring(ctx, -8, y, r, 9, mixBeat(power))
    disc(ctx, -8, y, r - 8 + beat * 3, '#11151C')
    disc(ctx, -8, y, (r - 8) * (0.52 + beat * 0.12), '#4A5361')
    disc(ctx, -8, y, (r - 8) * 0.2, '#8B95A3')
  }
  disc(ctx, 72, -262, 7, power > 0.05 ? '#4CC38A' : '#59626F')
}

const mixBeat = (power: number) => (power > 0.5 ? palette.seal : palette.riverSoft)

/** Rings of sound that leave the origin: `power` 0–1, `from` and `to` in degrees, `reach`, `colour`. */
export const waves: DrawProp = ({ ctx, t }, s) => {
  const power = clamp(num(s, 'power', 1))
  if (power <= 0.02) return
  const rad = Math.PI / 180
  const count = 3
  for (let i = 0; i < count; i++) {
    const life = (t / (BEAT_S * count) + i / count) % 1
    ctx.strokeStyle = alpha(word(s, 'colour', palette.seal), 0.8 * power * (1 - life))
    ctx.lineWidth = 10 * (1 - life * 0.5)
    ctx.lineCap = 'round'
    ctx.beginPath()
    ctx.arc(
      0,
      0,
      num(s, 'inner', 40) + life * num(s, 'reach', 150) * power,
      num(s, 'from', -50) * rad,
      num(s, 'to', 50) * rad,
    )
    ctx.stroke()
  }
}

/** A skipping rope round a person whose hands are `wide` apart at the origin's height; `spin` 0 lets it hang. */
export const rope: DrawProp = ({ ctx, t }, s) => {
  const wide = num(s, 'wide', 110)
  const swingY = num(s, 'spin', 1) > 0.5 ? Math.cos((t / BEAT_S) * Math.PI * 2) : 0.55
  const reach = 330
  curve(
    ctx,
    `M ${-wide} 0 C ${-wide - 46} ${swingY * reach} ${wide + 46} ${swingY * reach} ${wide} 0`,
    6,
    palette.ochre,
  )
  for (const side of [-1, 1]) {
    within(ctx, () => {
      ctx.translate(side * wide, 0)
      ctx.rotate(side * 0.5)
      box(ctx, -6, -20, 12, 40, 6, palette.seal)
    })
  }
}

/** A round knob with a pointer: `level` 0–1, `text` below it. */
export const dial: DrawProp = ({ ctx }, s) => {
  const level = clamp(num(s, 'level', 1))
  const r = num(s, 'radius', 82)
  const rad = Math.PI / 180
  ctx.lineCap = 'round'
  for (const [to, color] of [
    [405, '#D7E1EA'],
    [135 + 270 * level, level > 0.6 ? palette.seal : '#1B7A4B'],
  ] as const) {
    ctx.strokeStyle = color
    ctx.lineWidth = 16
    ctx.beginPath()
    ctx.arc(0, 0, r, 135 * rad, to * rad)
    ctx.stroke()
  }
  disc(ctx, 0, 5, r * 0.72, '#1A223820')
  disc(ctx, 0, 0, r * 0.72, '#FFFFFF')
  disc(ctx, 0, 0, r * 0.6, '#F0F4F8')
  const a = (135 + 270 * level) * rad
  stroke(
    ctx,
    [
      [Math.cos(a) * r * 0.2, Math.sin(a) * r * 0.2],
      [Math.cos(a) * r * 0.54, Math.sin(a) * r * 0.54],
    ],
    10,
    palette.riverDeep,
  )
  const text = word(s, 'text', '')
  if (text) write(ctx, text, 0, r + 44, { size: 40, weight: 'black', color: palette.riverDeep })
}

/** A low bed with pillow and blanket; a person lies behind the blanket. `part` back | front. */
export const couch: DrawProp = ({ ctx }, s) => {
  const cloth = word(s, 'colour', '#8FBAD3')
  if (s.part !== 'front') {
    box(ctx, -190, -150, 26, 150, 8, palette.woodDeep)
    rect(ctx, -180, -62, 370, 44, '#F4EFE6')
    box(ctx, -160, -104, 106, 48, 22, '#FFFFFF')
    return
  }
  box(ctx, -64, -132, 254, 104, [44, 24, 10, 10], cloth)
  box(ctx, -64, -132, 254, 28, [28, 24, 0, 0], lighter(cloth, 0.25))
  rect(ctx, -184, -32, 376, 32, palette.wood)
  rect(ctx, 168, -60, 24, 60, palette.woodDeep)
}

/** A mat on the floor, rolled out by `rolled` 0–1. */
export const mat: DrawProp = ({ ctx }, s) => {
  const w = 280 * clamp(num(s, 'rolled', 1))
  if (w < 4) return
  box(ctx, -140, -13, w, 15, 7, '#5C9168')
  box(ctx, -140, -13, w, 6, 4, '#7FB389')
  if (w < 274) disc(ctx, -140 + w, -16, 17, '#3B6B4C')
}

/** A window of a flat; a person leans out between its two parts: `part` back | front, `glass`. */
export const pane: DrawProp = ({ ctx }, s) => {
  if (s.part !== 'front') {
    box(ctx, -120, -160, 240, 300, 8, '#F4EFE6')
    rect(ctx, -106, -146, 212, 272, word(s, 'glass', '#5A7396'))
    return
  }
  for (const side of [-1, 1]) {
    box(ctx, side * 146 - 52, -160, 104, 300, 6, '#F4EFE6')
    rect(ctx, side * 146 - 40, -146, 80, 272, alpha('#BFD9EA', 0.9))
  }
  box(ctx, -134, 120, 268, 24, 6, '#D9CFBF')
  box(ctx, -134, 120, 268, 8, 4, '#F4EFE6')
}
