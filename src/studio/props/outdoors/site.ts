import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { darker, lighter, mix, palette } from '../../kit/palette'
import { box, curve, disc, rect, ring, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

const STROKES = [
  [-24, -26, 24, -26],
  [0, -26, 0, 26],
  [2, 0, 22, 0],
  [-16, -2, -16, 26],
  [-28, 26, 28, 26],
] as const

/** Tally marks as people count here: the five strokes of 正, `count` strokes, `perRow` characters in a row. */
function drawTally({ ctx }: Painter, count: number, perRow: number, gap: number, color: string): void {
  for (let i = 0; i < count; i++) {
    const [x0, y0, x1, y1] = STROKES[i % 5]!
    const character = Math.floor(i / 5)
    const x = (character % perRow) * gap
    const y = Math.floor(character / perRow) * gap
    stroke(
      ctx,
      [
        [x + x0, y + y0],
        [x + x1, y + y1],
      ],
      7,
      color,
    )
  }
}

const RIM_Y = -214

function drawShell({ ctx }: Painter, color: string): void {
  shape(ctx, 'M -250 -214 C -262 -70 -150 0 0 0 C 150 0 262 -70 250 -214 Z', color)
  shape(ctx, 'M 96 -214 C 122 -90 78 -20 20 0 C 160 -4 262 -76 250 -214 Z', darker(color, 0.13))
  for (const [x, lean] of [
    [-128, -46],
    [0, 0],
    [128, 46],
  ] as const)
    curve(ctx, `M ${x} -112 C ${x * 0.96} -70 ${x * 0.7} -34 ${lean} -10`, 24, lighter(color, x > 0 ? 0.1 : 0.3))
  // The peak juts out on one side: without it the thing reads as a bowl.
  shape(
    ctx,
    'M 214 -286 C 300 -292 362 -262 366 -216 C 366 -184 300 -150 226 -140 C 262 -180 268 -236 214 -286 Z',
    darker(color, 0.07),
  )
  curve(ctx, 'M 366 -218 C 364 -186 302 -152 228 -141', 9, lighter(color, 0.28))
}

/** Webbing and headband, as inside every helmet. */
function drawLining({ ctx }: Painter): void {
  disc(ctx, 0, RIM_Y, 246, '#4A5568', 100)
  disc(ctx, 0, RIM_Y + 5, 226, '#FFF7E3', 86)
  disc(ctx, 0, RIM_Y + 10, 216, '#F8ECCF', 78)
  for (const side of [-1, 1])
    for (const [x, y] of [
      [196, -64],
      [118, -88],
    ] as const)
      box(ctx, side * x - 17, RIM_Y + y - 10, 34, 44, 6, '#DDE4E9')
}

/** The chin strap hangs out over the rim with its buckle. */
function drawStrap({ ctx }: Painter): void {
  curve(ctx, 'M -196 -148 C -176 -40 -96 40 -6 42', 13, '#39465C')
  curve(ctx, 'M 176 -138 C 164 -48 92 36 34 42', 13, '#39465C')
  box(ctx, -14, 22, 56, 38, 8, '#222B38')
  box(ctx, 0, 32, 28, 18, 4, '#5B6774')
}

/** A safety helmet held upside down, so that one looks into it: `count` strokes of 正 inside, `coins` 0–1 fill it. */
export const helmetBowl: DrawProp = (p, s) => {
  const { ctx } = p
  const color = word(s, 'colour', '#F2B53A')
  drawShell(p, color)
  disc(ctx, 0, RIM_Y, 270, darker(color, 0.06), 117)
  drawLining(p)
  within(ctx, () => {
    ctx.translate(-152, -246)
    ctx.scale(0.92, 0.6)
    drawTally(p, Math.round(num(s, 'count', 0)), 6, 66, '#26324A')
  })
  const coins = clamp(num(s, 'coins', 0))
  for (let i = 0; i < 14 * coins; i++) {
    const x = -150 + ((i * 67) % 300)
    const y = -206 + ((i * 29) % 58) - 20
    disc(ctx, x, y + 4, 34, '#B97F24', 20)
    disc(ctx, x, y, 34, '#F0B94D', 20)
    disc(ctx, x, y, 22, '#F7CB6B', 12)
  }
  ctx.strokeStyle = lighter(color, 0.25)
  ctx.lineWidth = 9
  ctx.beginPath()
  ctx.ellipse(0, RIM_Y, 266, 113, 0, 0, Math.PI)
  ctx.stroke()
  drawStrap(p)
}

/** The board at a gate that says whom to turn to: `lit` 0–4 rows stand out, `heading`, `line1`…`line4`. */
export const noticeBoard: DrawProp = ({ ctx }, s) => {
  const lit = num(s, 'lit', 0)
  for (const x of [-150, 134]) rect(ctx, x, -60, 16, 440, '#7C8894')
  box(ctx, -216, -250, 432, 420, 12, '#1A223822')
  box(ctx, -222, -258, 432, 420, 12, '#FFFFFF')
  box(ctx, -222, -258, 432, 86, [12, 12, 0, 0], palette.river)
  write(ctx, word(s, 'heading', '维权告示牌'), -6, -215, { size: 48, weight: 'black', color: '#FFFFFF' })
  for (let i = 0; i < 4; i++) {
    const on = clamp(lit - i)
    const y = -126 + i * 72
    box(ctx, -204, y - 30, 396, 60, 10, mix('#F1F5F9', '#FFE9B0', on))
    write(ctx, word(s, `line${i + 1}`, ''), -186, y, {
      size: 36,
      weight: 'bold',
      color: mix('#8592A3', '#7C4A05', on),
      align: 'left',
    })
  }
}

/** A wooden brace with its foot, for formwork. */
export const brace: DrawProp = ({ ctx }) => {
  for (const x of [-120, 0, 120]) {
    rect(ctx, x - 10, -330, 20, 330, palette.wood)
    rect(ctx, x + 3, -330, 7, 330, palette.woodDeep)
    box(ctx, x - 30, -10, 60, 12, 3, '#7C8894')
  }
  rect(ctx, -170, -352, 340, 26, '#D8A96C')
  rect(ctx, -170, -334, 340, 8, palette.woodDeep)
  stroke(
    ctx,
    [
      [-118, -20],
      [-4, -300],
    ],
    13,
    '#B98550',
  )
}

/** Three steps of a building job, top to bottom: `lit` 0–3 says which of them lights up. */
export const chain: DrawProp = ({ ctx, t }, s) => {
  const rows = ['施工总承包', '分包单位', '农民工']
  const lit = num(s, 'lit', 0)
  rows.forEach((row, i) => {
    const y = -250 + i * 210
    const on = i === 0 ? clamp(lit) : i === 1 ? clamp(num(s, 'broke', 0)) : clamp(num(s, 'paid', 0))
    const color =
      i === 0
        ? mix('#9CB4CC', palette.river, on)
        : i === 1
          ? mix('#9CB4CC', '#B3473C', on)
          : mix('#9CB4CC', '#1B7A4B', on)
    if (i < 2)
      for (const side of [-1, 1])
        stroke(
          ctx,
          [
            [side * 60, y + 58],
            [side * 60, y + 152],
          ],
          8,
          '#C3D3E3',
        )
    const sway = i === 1 && on > 0.5 ? swing(t, 0.9) * 2 : 0
    box(ctx, -170 + sway, y - 52, 340, 104, 24, '#0A244018')
    box(ctx, -174 + sway, y - 58, 340, 104, 24, color)
    write(ctx, row, -4 + sway, y - 6, { size: 46, weight: 'black', color: '#FFFFFF' })
  })
}

/** A car key on its ring. */
export const carKey: DrawProp = ({ ctx }) => {
  ring(ctx, -34, -26, 24, 6, '#8C98A4')
  box(ctx, -22, -46, 66, 42, 14, '#222B38')
  disc(ctx, 8, -25, 8, '#5B6774')
  box(ctx, 42, -32, 44, 13, 4, '#AEB9C2')
}
