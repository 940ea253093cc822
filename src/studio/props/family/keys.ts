import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { at, box, type Ctx, disc, polygon, rect, ring, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

const BRASS = '#D9A441'

function drawBlade(ctx: Ctx): void {
  box(ctx, -13, 0, 26, 150, 6, BRASS)
  rect(ctx, 3, 0, 10, 150, darker(BRASS, 0.16))
  for (const [y, w] of [
    [92, 22],
    [118, 30],
    [140, 20],
  ] as const)
    box(ctx, 10, y, w, 14, 3, darker(BRASS, 0.08))
}

/** A brass key that hangs from its bow; `text` on a round tag of `colour`. */
export const brassKey: DrawProp = ({ ctx }, s) => {
  drawBlade(ctx)
  ring(ctx, 0, -38, 38, 22, BRASS)
  ring(ctx, 0, -38, 45, 4, lighter(BRASS, 0.35))
  const text = word(s, 'text', '')
  if (!text) return
  disc(ctx, 0, -38, 32, word(s, 'colour', palette.river))
  write(ctx, text, 0, -38, { size: 34, weight: 'black', color: '#FFFFFF' })
}

/** Three keys on one ring, gently swaying; it hangs from the origin. */
export const keyRing: DrawProp = (p, s) => {
  const { ctx, t } = p
  const sway = swing(t, 3.2) * 3
  ;[palette.river, palette.seal, palette.moss].forEach((colour, i) =>
    at(ctx, (i - 1) * 26, 52, () => brassKey(p, { ...s, text: ['大', '二', '三'][i]!, colour }), {
      turn: (1 - i) * 34 + sway,
      scale: 0.86,
    }),
  )
  ring(ctx, 0, 22, 34, 9, '#9AA7B2')
}

/** A row of hooks on a board: `taken` of the three keys are gone and leave their pale outline. */
export const keyBoard: DrawProp = (p, s) => {
  const { ctx } = p
  box(ctx, -236, -54, 480, 90, 16, '#1A223820')
  box(ctx, -240, -62, 480, 90, 16, palette.wood)
  box(ctx, -240, -62, 480, 16, 8, lighter(palette.wood, 0.2))
  for (const [i, colour] of [palette.river, palette.seal, palette.moss].entries()) {
    const x = (i - 1) * 150
    disc(ctx, x, -14, 10, palette.woodDeep)
    at(ctx, x, 52, () => brassKey(p, { ...s, text: ['大', '二', '三'][i]!, colour }), {
      scale: 0.92,
      turn: swing(p.t, 3, i * 0.3) * 1.6,
    })
  }
}

/** A door lock seen close; `turned` 0–1 turns the plug and lets light out of the gap. */
export const doorLock: DrawProp = ({ ctx }, s) => {
  const turned = clamp(num(s, 'turned', 0))
  rect(ctx, -430, -700, 860, 1500, '#8B5A3C')
  for (const x of [-300, -110, 150, 330]) rect(ctx, x, -700, 6, 1500, '#7A4D32')
  rect(ctx, 290, -700, 16, 1500, '#5C3A26')
  if (turned > 0) {
    for (const w of [60, 140, 260]) rect(ctx, 298 - w, -700, w * 2, 1500, alpha('#FFD98A', 0.16 * turned))
    rect(ctx, 290, -700, 16, 1500, '#FFE9B8')
  }
  box(ctx, -84, -190, 168, 380, 44, '#B8893A')
  box(ctx, -72, -178, 144, 356, 36, BRASS)
  disc(ctx, 0, -70, 54, darker(BRASS, 0.2))
  ctx.save()
  ctx.translate(0, -70)
  ctx.rotate(turned * Math.PI * 0.5)
  disc(ctx, 0, 0, 44, lighter(BRASS, 0.2))
  box(ctx, -6, -26, 12, 52, 4, '#5C4218')
  ctx.restore()
  stroke(
    ctx,
    [
      [0, 84],
      [-150, 84],
    ],
    34,
    darker(BRASS, 0.05),
  )
  disc(ctx, 0, 84, 40, lighter(BRASS, 0.1))
}

/** Three posts, each a child, that carry a roof; `carried` 0–3 of them stand up, then the roof rests level. */
export const roofPosts: DrawProp = ({ ctx }, s) => {
  const carried = num(s, 'carried', 3)
  const colours = [palette.river, palette.seal, palette.moss]
  const names = ['老大', '二妹', '老三']
  const missing = clamp(3 - carried, 0, 3)
  ctx.save()
  ctx.translate(0, -250)
  ctx.rotate(missing * 0.035)
  polygon(
    ctx,
    [
      [-300, 0],
      [0, -130],
      [300, 0],
    ],
    palette.clay,
  )
  polygon(
    ctx,
    [
      [0, -130],
      [300, 0],
      [120, 0],
    ],
    darker(palette.clay, 0.12),
  )
  box(ctx, -316, -8, 632, 26, 8, darker(palette.clay, 0.22))
  ctx.restore()
  colours.forEach((colour, i) => {
    const up = clamp(carried - i)
    if (up <= 0) return
    const x = (i - 1) * 200
    const h = 232 * up
    box(ctx, x - 40, -h, 80, h, 12, colour)
    box(ctx, x + 12, -h, 28, h, [0, 12, 12, 0], darker(colour, 0.14))
    if (up > 0.9)
      write(ctx, names[i]!, x, -112, {
        size: 36,
        weight: 'black',
        color: '#FFFFFF',
      })
  })
  box(ctx, -330, 0, 660, 22, 8, '#9AA7B2')
}
