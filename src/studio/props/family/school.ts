import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { at, box, type Ctx, curve, disc, rect, shape, stroke } from '../../kit/shapes'

/** A school bag with two straps: `colour`. */
export const schoolBag: DrawProp = ({ ctx }, s) => {
  const colour = word(s, 'colour', palette.river)
  curve(ctx, 'M -34 -150 C -34 -186 34 -186 34 -150', 12, darker(colour, 0.25))
  box(ctx, -78, -154, 156, 154, [50, 50, 18, 18], colour)
  box(ctx, 20, -154, 58, 154, [0, 50, 18, 0], darker(colour, 0.12))
  box(ctx, -60, -76, 120, 66, 14, lighter(colour, 0.16))
  rect(ctx, -60, -50, 120, 5, darker(colour, 0.2))
  box(ctx, -10, -56, 20, 26, 6, palette.ochre)
}

/** Empty bowls piled up: `count`. */
export const bowlPile: DrawProp = ({ ctx }, s) => {
  for (let i = 0; i < num(s, 'count', 3); i++) {
    const y = -i * 26
    shape(
      ctx,
      `M -72 ${y - 56} C -70 ${y - 12} -40 ${y - 2} -28 ${y} L 28 ${y} C 40 ${y - 2} 70 ${y - 12} 72 ${y - 56} Z`,
      '#3E7CB5',
    )
    shape(
      ctx,
      `M 30 ${y - 56} C 30 ${y - 20} 20 ${y - 4} 12 ${y} L 28 ${y} C 40 ${y - 2} 70 ${y - 12} 72 ${y - 56} Z`,
      '#326899',
    )
    disc(ctx, 0, y - 56, 73, '#9DC2E2', 16)
    disc(ctx, 0, y - 55, 62, '#E9F1F7', 11)
  }
  disc(ctx, 8, -(num(s, 'count', 3) - 1) * 26 - 54, 22, '#D9795A', 4)
}

/** Older pupils as shadows, `count` of them, one with a raised phone that shines; no face, no blow. */
export const shadowPupils: DrawProp = ({ ctx, t }, s) => {
  const count = num(s, 'count', 3)
  for (let i = 0; i < count; i++) {
    const x = (i - (count - 1) / 2) * 150
    at(ctx, x, 0, () => drawPupil(ctx, s, i, t), {
      scale: 1 - Math.abs(i - 1) * 0.05,
    })
  }
}

function drawPupil(ctx: Ctx, s: Parameters<DrawProp>[1], i: number, t: number): void {
  const ink = ['#3A4A63', '#314058', '#42526C'][i % 3]!
  const breath = swing(t, 3, i * 0.3) * 2
  for (const side of [-1, 1])
    stroke(
      ctx,
      [
        [side * 24, -172],
        [side * 26, -8],
      ],
      44,
      ink,
    )
  box(ctx, -66, -336 + breath, 132, 180, 44, ink)
  disc(ctx, 0, -386 + breath, 50, ink, 56)
  shape(ctx, `M -54 -390 C -58 -460 58 -460 54 -390 Z`, darker(ink, 0.3))
  const phone = clamp(num(s, 'phone', 1))
  const film = i === 1 && phone > 0
  stroke(
    ctx,
    [[58, -306 + breath], film ? [86, -250] : [80, -240], film ? [44 - 60 * phone, -300 - 20 * phone] : [66, -170]],
    34,
    darker(ink, 0.12),
  )
  stroke(ctx, [[-58, -306 + breath], [-84, -244], i === 0 ? [-130, -216] : [-62, -176]], 34, darker(ink, 0.12))
  if (!film) return
  box(ctx, -52, -376, 60, 104, 10, '#1B2430')
  box(ctx, -46, -368, 48, 88, 6, alpha('#BFE0F5', 0.9))
  disc(ctx, -22, -324, 8, palette.seal)
}
