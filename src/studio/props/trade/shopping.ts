import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../../kit/palette'
import { box, curve, disc, polygon, rect, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

type Ctx = Parameters<DrawProp>[0]['ctx']

function drawShoe(ctx: Ctx, color: string, peel: number): void {
  shape(
    ctx,
    'M -84 0 L -84 -20 C -60 -10 30 -14 96 -6 C 104 -4 106 0 104 4 L -60 4 L -60 12 L -84 12 Z',
    darker(color, 0.45),
  )
  shape(
    ctx,
    'M -86 -78 C -70 -66 -44 -64 -30 -72 C 6 -40 60 -38 92 -24 C 108 -16 108 -4 100 -2 L -84 -2 C -92 -30 -92 -60 -86 -78 Z',
    color,
  )
  shape(ctx, 'M -80 -70 C -66 -60 -46 -58 -34 -64 C -44 -48 -66 -44 -80 -52 Z', darker(color, 0.4))
  curve(ctx, 'M -28 -62 C -16 -44 -14 -28 -20 -12', 9, lighter(color, 0.22))
  disc(ctx, -20, -34, 9, palette.lamp)
  curve(ctx, 'M 34 -28 Q 64 -24 84 -14', 4, lighter(color, 0.35))
  if (peel <= 0) return
  for (const [x, y, r] of [
    [44, -20, 16],
    [72, -14, 12],
    [10, -22, 13],
    [-60, -26, 15],
  ] as const)
    disc(ctx, x, y, r * peel, '#E7DCCB', r * 0.7 * peel)
  shape(ctx, 'M 30 -34 C 36 -56 58 -58 64 -46 C 54 -44 46 -38 42 -28 Z', lighter(color, 0.1))
  shape(ctx, 'M -74 -40 C -92 -54 -104 -44 -100 -34 C -92 -38 -84 -36 -76 -28 Z', lighter(color, 0.1))
}

/** A dance shoe seen from its side: `colour`, `peel` 0–1 lets its skin come off. */
export const shoe: DrawProp = ({ ctx }, s) => drawShoe(ctx, word(s, 'colour', palette.seal), clamp(num(s, 'peel', 0)))

/** A pair of them, one before the other; `squeak` 0–1 throws little lines of noise. */
export const shoes: DrawProp = ({ ctx, t }, s) => {
  const color = word(s, 'colour', palette.seal)
  within(ctx, () => {
    ctx.translate(52, -30)
    drawShoe(ctx, darker(color, 0.14), num(s, 'peel', 0))
  })
  drawShoe(ctx, color, num(s, 'peel', 0))
  const squeak = num(s, 'squeak', 0)
  if (squeak <= 0) return
  for (let i = 0; i < 3; i++)
    stroke(
      ctx,
      [
        [-110 - i * 6, -60 + i * 26],
        [-146 - i * 4 + swing(t, 0.3) * 4, -76 + i * 32],
      ],
      6,
      alpha(palette.ochre, squeak),
    )
}

/** A shoe box from its front; `open` 0–1 lifts the lid, `full` shows the shoes inside. */
export const shoebox: DrawProp = ({ ctx }, s) => {
  const open = clamp(num(s, 'open', 0))
  const w = num(s, 'width', 290)
  if (open > 0) {
    shape(
      ctx,
      `M ${-w / 2} -120 L ${w / 2} -120 L ${w / 2 - 20} ${-120 - 66 * open} L ${-w / 2 + 20} ${-120 - 66 * open} Z`,
      '#A47B52',
    )
    shape(
      ctx,
      `M ${-w / 2 + 14} -120 L ${w / 2 - 14} -120 L ${w / 2 - 30} ${-120 - 48 * open} L ${-w / 2 + 30} ${-120 - 48 * open} Z`,
      '#F7F0E4',
    )
  }
  if (open > 0.5 && s.full !== false)
    within(ctx, () => {
      ctx.translate(-14, -108)
      drawShoe(ctx, palette.seal, 0)
    })
  box(ctx, -w / 2, -124, w, 124, 8, '#C99A66')
  rect(ctx, -w / 2, -124, w, 12, '#B98551')
  box(ctx, -w / 2 + 26, -84, 108, 54, 6, '#FFF8EA')
  write(ctx, word(s, 'text', '舞鞋'), -w / 2 + 80, -57, {
    size: 32,
    weight: 'black',
    color: palette.seal,
  })
  for (let i = 0; i < 3; i++) rect(ctx, w / 2 - 86 + i * 20, -80, 9, 46, '#8E6239')
  if (open <= 0.02) box(ctx, -w / 2 - 10, -154, w + 20, 40, 8, '#B98551')
}

/** Newspaper on the floor, seen flat; `steps` 0–3 leaves chalk footprints. */
export const newspaper: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 520)
  polygon(
    ctx,
    [
      [-w / 2 + 50, -60],
      [w / 2 - 50, -60],
      [w / 2, 60],
      [-w / 2, 60],
    ],
    '#ECE7DB',
  )
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 3; column++)
      rect(
        ctx,
        -w / 2 + 76 + column * ((w - 140) / 3) - row * 8,
        -44 + row * 24,
        (w - 220) / 3,
        7,
        row ? '#CFC8B8' : '#A9A294',
      )
  const steps = num(s, 'steps', 0)
  for (let i = 0; i < 3; i++) {
    const shown = clamp(steps - i)
    if (shown > 0) disc(ctx, -w / 3.4 + i * (w / 3.4), 4 + (i % 2) * 26 - 10, 34, alpha('#C96F5A', 0.5 * shown), 12)
  }
}

/** Hearts that rise beside a live show; `flow` 0–1. */
export const hearts: DrawProp = ({ ctx, t }, s) => {
  const flow = clamp(num(s, 'flow', 1))
  for (let i = 0; i < 5; i++) {
    const life = (t * 0.5 + i / 5) % 1
    ctx.save()
    ctx.translate(swing(t, 1.4, i * 0.23) * 16, -life * 300)
    ctx.scale(0.6 + life * 0.4, 0.6 + life * 0.4)
    ctx.globalAlpha *= flow * (1 - life)
    shape(
      ctx,
      'M 0 24 C -40 -4 -30 -34 -8 -30 C -2 -28 0 -22 0 -18 C 0 -22 2 -28 8 -30 C 30 -34 40 -4 0 24 Z',
      i % 2 ? palette.seal : '#E88A7D',
    )
    ctx.restore()
  }
}

/** A small van of a parcel service; its wheels turn. */
export const van: DrawProp = ({ ctx, t }) => {
  disc(ctx, 0, 2, 150, '#1A223830', 10)
  box(ctx, -150, -150, 200, 122, 12, '#F4F6F8')
  shape(ctx, 'M 54 -126 L 110 -126 C 128 -120 142 -88 150 -66 L 150 -28 L 54 -28 Z', palette.river)
  shape(ctx, 'M 70 -112 L 104 -112 C 116 -106 124 -90 130 -74 L 70 -74 Z', '#CFE3F2')
  rect(ctx, -150, -70, 200, 12, palette.river)
  for (const x of [-96, 94]) {
    disc(ctx, x, -24, 28, '#262B36')
    ctx.save()
    ctx.translate(x, -24)
    ctx.rotate(t * 5)
    rect(ctx, -14, -3, 28, 6, '#C4CDD5')
    rect(ctx, -3, -14, 6, 28, '#C4CDD5')
    ctx.restore()
  }
}

/** Piles of coins beside each other: `count` high, `share` 0–1 of them there, `text` below. */
export const coinstack: DrawProp = ({ ctx }, s) => {
  const count = num(s, 'count', 5)
  const shown = num(s, 'share', 1) * count
  for (let i = 0; i < count; i++) {
    const there = clamp(shown - i)
    if (there <= 0) break
    const y = -i * 30 - (1 - there) * 80
    ctx.save()
    ctx.globalAlpha *= there
    disc(ctx, 0, y - 2, 62, '#A9721E', 20)
    rect(ctx, -62, y - 20, 124, 18, '#C98D2E')
    disc(ctx, 0, y - 20, 62, '#F0B94D', 20)
    disc(ctx, 0, y - 20, 46, mix('#F0B94D', '#FFFFFF', 0.22), 14)
    ctx.restore()
  }
  const text = word(s, 'text', '')
  if (text)
    write(ctx, text, 0, 52, {
      size: num(s, 'size', 36),
      weight: 'black',
      color: word(s, 'ink', palette.riverDeep),
    })
}
