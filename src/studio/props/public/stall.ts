import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../../kit/palette'
import { box, type Ctx, curve, disc, glow, polygon, rect, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

function drawCanopy(ctx: Ctx, color: string): void {
  for (const x of [-196, 184]) rect(ctx, x, -560, 12, 420, '#8E6B4A')
  for (let i = 0; i < 8; i++) {
    const left = -232 + i * 58
    const cloth = i % 2 ? '#FFF7E8' : color
    polygon(
      ctx,
      [
        [left * 0.8, -640],
        [(left + 58) * 0.8, -640],
        [left + 58, -540],
        [left, -540],
      ],
      cloth,
    )
    disc(ctx, left + 29, -540, 29, cloth, 22)
  }
  box(ctx, -190, -652, 380, 18, 8, darker(color, 0.2))
}

function drawCart(ctx: Ctx, s: Parameters<DrawProp>[1], color: string): void {
  box(ctx, -216, -168, 432, 132, 12, color)
  rect(ctx, -216, -150, 432, 10, lighter(color, 0.25))
  box(ctx, -228, -188, 456, 28, 8, '#E9DCC8')
  for (const x of [-140, 140]) {
    disc(ctx, x, -32, 36, '#39424F')
    disc(ctx, x, -32, 15, '#B9C3CE')
  }
  const sign = word(s, 'sign', '冰粉')
  box(ctx, -86, -136, 172, 80, 12, '#FFF7E8')
  write(ctx, sign, 0, -96, { size: 54, weight: 'black', color: palette.seal })
}

/** A stall on two wheels; `part` back draws canopy and posts, front the cart, so that its keeper stands between: `sign colour lit`. */
export const stall: DrawProp = ({ ctx, daytime }, s) => {
  const color = word(s, 'colour', palette.teal)
  if (word(s, 'part', 'front') === 'back') {
    drawCanopy(ctx, color)
    if (daytime !== 'day') {
      glow(ctx, 0, -490, 210, alpha(palette.lamp, 0.5))
      stroke(
        ctx,
        [
          [0, -600],
          [0, -512],
        ],
        3,
        '#5B3A30',
      )
      disc(ctx, 0, -498, 17, '#FFF3CF', 20)
    }
    return
  }
  disc(ctx, 0, 2, 230, '#1A223826', 14)
  drawCart(ctx, s, color)
}

/** Glasses of ice jelly with brown sugar and a haw slice; `count` of them. */
export const iceJelly: DrawProp = ({ ctx }, s) => {
  for (let i = 0; i < num(s, 'count', 1); i++) {
    const x = i * 74
    shape(ctx, `M ${x - 30} -66 L ${x + 30} -66 L ${x + 22} 0 L ${x - 22} 0 Z`, alpha('#FFFFFF', 0.85))
    shape(ctx, `M ${x - 27} -52 L ${x + 27} -52 L ${x + 21} -4 L ${x - 21} -4 Z`, '#E8D3B4')
    shape(ctx, `M ${x - 24} -24 L ${x + 24} -24 L ${x + 21} -4 L ${x - 21} -4 Z`, '#9A5B34')
    disc(ctx, x - 8, -54, 11, palette.seal, 6)
    disc(ctx, x + 12, -52, 8, palette.ochre, 5)
    stroke(
      ctx,
      [
        [x + 14, -58],
        [x + 30, -100],
      ],
      5,
      '#F4F6F7',
    )
  }
}

/** The yellow line along a pavement and what it says; `glow` 0–1 lights it up. */
export const curbLine: DrawProp = ({ ctx, daytime }, s) => {
  const dim = daytime === 'night' ? 0.35 : daytime === 'dusk' ? 0.12 : 0
  const lit = clamp(num(s, 'glow', 0))
  if (lit > 0) box(ctx, -700, -26, 1400, 52, 26, alpha('#FFD84D', 0.35 * lit))
  rect(ctx, -700, -9, 1400, 18, mix('#F2C230', '#14304F', dim))
  rect(ctx, -700, -9, 1400, 4, alpha('#FFFFFF', 0.4))
}

/** A plastic stool as at every roadside table; `wobble` 0–1 lets it tremble with guilt. */
export const lowStool: DrawProp = ({ ctx, t }, s) => {
  const color = word(s, 'colour', '#3E7CB5')
  ctx.rotate(swing(t, 0.5) * 0.05 * num(s, 'wobble', 0))
  disc(ctx, 0, 0, 62, '#1A223826', 9)
  polygon(
    ctx,
    [
      [-44, -84],
      [44, -84],
      [58, 0],
      [-58, 0],
    ],
    darker(color, 0.16),
  )
  shape(ctx, 'M -30 -64 L 30 -64 L 38 0 L -38 0 Z', darker(color, 0.42))
  box(ctx, -54, -104, 108, 26, 12, color)
  box(ctx, -46, -102, 92, 9, 5, lighter(color, 0.25))
}

/** A red column of how heavy a penalty is: `level` 0–1; `held` 0–1 lays a firm bar on top that it cannot pass. */
export const gauge: DrawProp = (p, s) => {
  const { ctx } = p
  const level = clamp(num(s, 'level', 0.3))
  box(ctx, -46, -400, 92, 400, 46, '#FFFFFF')
  box(ctx, -32, -386, 64, 372, 32, '#F3E4E2')
  const top = -20 - 340 * level
  box(ctx, -32, top, 64, -14 - top, 32, palette.seal)
  disc(ctx, 0, -4, 62, palette.seal)
  write(ctx, '罚', 0, -4, { size: 62, weight: 'black', color: '#FFFFFF' })
  drawBar(p, top, clamp(num(s, 'held', 0)))
}

function drawBar({ ctx }: Painter, top: number, held: number): void {
  if (held <= 0) return
  const y = top - 26 - (1 - held) * 120
  ctx.globalAlpha *= held
  box(ctx, -120, y - 22, 240, 44, 22, '#1B7A4B')
  write(ctx, '不得更重', 0, y, { size: 38, weight: 'black', color: '#FFFFFF' })
  curve(ctx, `M -100 ${y + 22} L -100 ${y + 60} M 100 ${y + 22} L 100 ${y + 60}`, 10, '#1B7A4B')
}

/** The card an officer shows: a photo, lines, no emblem; `text` its heading. */
export const warrant: DrawProp = ({ ctx }, s) => {
  box(ctx, -74, -50, 148, 104, 12, '#1B3A5C')
  box(ctx, -64, -40, 128, 84, 8, '#F6F9FB')
  box(ctx, -56, -12, 38, 48, 5, '#C9DAE6')
  disc(ctx, -37, 4, 9, palette.skin)
  disc(ctx, -37, 28, 15, '#3F628C', 10)
  write(ctx, word(s, 'text', '执法证'), 0, -24, { size: 22, weight: 'black', color: palette.riverDeep })
  for (let i = 0; i < 3; i++) box(ctx, -8, -2 + i * 14, 60 - i * 12, 6, 3, '#B4C4D0')
}
