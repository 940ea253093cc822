import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { alpha, darker, palette } from '../../kit/palette'
import { box, curve, disc, glow, rect, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

function drawSmallFace({ ctx }: Painter, state: string): void {
  const color = state === 'good' ? '#2E9B62' : state === 'bad' ? palette.seal : '#4F7FA8'
  disc(ctx, 0, -374, 34, alpha(color, 0.18), 40)
  curve(ctx, 'M -22 -378 L -12 -378 M 12 -378 L 22 -378', 5, color)
  const mouth = state === 'bad' ? 'M -13 -352 Q 0 -362 13 -352' : 'M -13 -358 Q 0 -346 13 -358'
  curve(ctx, mouth, 5, color)
  if (state === 'bad')
    stroke(
      ctx,
      [
        [-40, -412],
        [40, -334],
      ],
      7,
      color,
    )
}

/** The post of a face gate: `state` wait | bad | good, `text` below the face, `reader` 0–1 puts a card reader under it. */
export const faceGate: DrawProp = (p, s) => {
  const { ctx, t } = p
  const state = word(s, 'state', 'wait')
  disc(ctx, 0, 4, 80, '#1A223826', 13)
  box(ctx, -34, -270, 68, 270, 8, '#55697C')
  rect(ctx, 12, -270, 22, 270, '#465869')
  box(ctx, -92, -482, 184, 232, 26, '#2A3644')
  box(ctx, -78, -468, 156, 204, 16, state === 'bad' ? '#FBE3E0' : state === 'good' ? '#E0F3E8' : '#E3EEF7')
  disc(ctx, 0, -496, 10, '#16202D')
  disc(ctx, 0, -496, 4, state === 'bad' ? '#E4604C' : '#4CC38A')
  drawSmallFace(p, state)
  const ink = state === 'bad' ? palette.seal : state === 'good' ? '#1B7A4B' : palette.riverDeep
  write(ctx, word(s, 'text', ''), 0, -296, { size: 36, weight: 'black', color: ink })
  if (state === 'wait') rect(ctx, -70, -430 + (swing(t, 2.2) + 1) * 56, 140, 4, '#4F9BD1')
  if (state === 'bad') glow(ctx, 0, -380, 170, alpha('#E4604C', 0.14 + 0.1 * Math.max(0, swing(t, 0.8))))
  const reader = clamp(num(s, 'reader', 0))
  if (reader <= 0) {
    for (const x of [-18, 18]) disc(ctx, x, -176, 5, '#2A3644')
    return
  }
  ctx.globalAlpha *= reader
  box(ctx, -46, -228, 92, 112, 14, '#F1F4F6')
  box(ctx, -30, -212, 60, 42, 8, '#2E7FB8')
  for (let i = 0; i < 3; i++)
    curve(ctx, `M ${-14 + i * 12} -200 Q ${-6 + i * 12} -191 ${-14 + i * 12} -182`, 4, '#FFFFFF')
  write(ctx, '刷卡', 0, -142, { size: 30, weight: 'black', color: palette.riverDeep })
}

/** A door card on a ribbon. */
export const doorCard: DrawProp = ({ ctx }) => {
  curve(ctx, 'M 0 -52 C -30 -100 30 -100 0 -52', 5, palette.seal)
  box(ctx, -34, -54, 68, 96, 10, '#2E7FB8')
  box(ctx, -24, -42, 48, 30, 6, '#EAF4FB')
  write(ctx, '门卡', 0, 14, { size: 25, weight: 'black', color: '#FFFFFF' })
}

/** A bag with a box of tofu pudding. */
export const tofuBag: DrawProp = ({ ctx }) => {
  curve(ctx, 'M -26 6 C -22 -34 22 -34 26 6', 6, '#E7EEF0')
  shape(ctx, 'M -46 4 L 46 4 L 54 104 C 40 114 -40 114 -54 104 Z', '#F6FAFB')
  shape(ctx, 'M 16 4 L 46 4 L 54 104 C 46 110 30 112 22 112 Z', '#DFE9EC')
  box(ctx, -32, 50, 64, 46, 8, '#F4D9A8')
  write(ctx, '豆花', 0, 72, { size: 24, weight: 'black', color: '#8A5A16' })
}

/** Corners that frame a face: `size`, `open` 0–1 lets them fly apart, `scan` runs a line. */
export const scanFrame: DrawProp = ({ ctx, t }, s) => {
  const half = num(s, 'size', 220) / 2
  const open = num(s, 'open', 0)
  const color = word(s, 'colour', palette.river)
  ctx.globalAlpha *= 1 - clamp(open)
  const reach = half * (1 + open * 0.8)
  for (const [x, y] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const)
    stroke(
      ctx,
      [
        [x * reach, y * reach * 0.62],
        [x * reach, y * reach],
        [x * reach * 0.62, y * reach],
      ],
      9,
      color,
    )
  if (s.scan === true) {
    const y = swing(t, 2.6) * half * 0.9
    box(ctx, -half, y - 3, half * 2, 6, 3, alpha(color, 0.8))
    rect(ctx, -half, y, half * 2, 40, alpha(color, 0.1))
  }
}

const MOSAIC = ['#F2C6A0', '#E2AC80', '#B9BDC4', '#F7D9BC', '#8E8C92', '#EFC09A'] as const

/** A recorded portrait on a monitor that breaks into squares and is gone by `erased` 0–1; `text` when it is. */
export const record: DrawProp = ({ ctx }, s) => {
  const erased = clamp(num(s, 'erased', 0))
  box(ctx, -170, -150, 340, 250, 18, '#2A3644')
  box(ctx, -154, -134, 308, 218, 8, '#EEF3F7')
  box(ctx, -26, 100, 52, 40, 0, '#3A4757')
  box(ctx, -80, 134, 160, 16, 8, '#3A4757')
  within(ctx, () => {
    ctx.beginPath()
    ctx.rect(-154, -134, 308, 218)
    ctx.clip()
    if (erased < 0.3) drawPortrait(ctx)
    else drawSquares(ctx, (erased - 0.3) / 0.7)
  })
  if (erased > 0.9) write(ctx, word(s, 'text', '已删除'), 0, -24, { size: 56, weight: 'black', color: '#1B7A4B' })
}

function drawPortrait(ctx: Painter['ctx']): void {
  disc(ctx, 0, 96, 92, palette.plum, 70)
  disc(ctx, 0, -40, 56, palette.hairGrey, 62)
  disc(ctx, 0, -24, 48, '#EFC09A', 52)
  for (const x of [-18, 18]) disc(ctx, x, -26, 5, palette.ink, 7)
  curve(ctx, 'M -14 2 Q 0 12 14 2', 4, '#8A3B35')
}

function drawSquares(ctx: Painter['ctx'], gone: number): void {
  for (let i = 0; i < 48; i++) {
    const column = i % 8
    const row = Math.floor(i / 8)
    const order = ((i * 29) % 48) / 48
    const fly = clamp((gone - order * 0.6) / 0.4)
    if (fly >= 1) continue
    const size = 22 * (1 - fly * 0.5)
    ctx.save()
    ctx.globalAlpha *= 1 - fly
    rect(
      ctx,
      -80 + column * 20 + fly * (column - 3.5) * 14,
      -96 + row * 30 - fly * 50,
      size,
      size,
      MOSAIC[(i * 7) % 6]!,
    )
    ctx.restore()
  }
}

/** A magnifier; what lies under it is printed large: `text`. */
export const lens: DrawProp = ({ ctx }, s) => {
  stroke(
    ctx,
    [
      [74, 74],
      [140, 140],
    ],
    26,
    palette.woodDeep,
  )
  disc(ctx, 0, 0, 112, '#4A5A6A')
  disc(ctx, 0, 0, 98, '#FDFEFF')
  const rows = word(s, 'text', '').split('|')
  rows.forEach((row, i) =>
    write(ctx, row, 0, (i - (rows.length - 1) / 2) * 46, {
      size: 40,
      weight: 'black',
      color: word(s, 'ink', palette.seal),
    }),
  )
  curve(ctx, 'M -74 -40 Q -54 -74 -18 -82', 8, '#D9EAF6')
}

/** A stream of little telephone numbers, shown as blocks, from the origin to `toX toY`; `cut` 0–1 stops it with a red line. */
export const dataStream: DrawProp = ({ ctx, t }, s) => {
  const x = num(s, 'toX', 300)
  const y = num(s, 'toY', 0)
  const cut = clamp(num(s, 'cut', 0))
  for (let i = 0; i < 9; i++) {
    const life = (t * 0.22 + i / 9) % 1
    if (life > 1 - cut * 0.5) continue
    const wave = Math.sin(life * 9 + i) * 12
    ctx.save()
    ctx.globalAlpha *= Math.min(1, life * 8)
    ctx.translate(x * life, y * life + wave)
    box(ctx, -36, -17, 72, 34, 9, i % 2 ? '#FFD68A' : '#9CC3E6')
    for (let n = 0; n < 4; n++) box(ctx, -26 + n * 14, -5, 9, 10, 3, darker('#9CC3E6', 0.6))
    ctx.restore()
  }
  if (cut > 0) {
    const reach = 90 * cut
    stroke(
      ctx,
      [
        [x * 0.5 - reach * 0.4, y * 0.5 - reach],
        [x * 0.5 + reach * 0.4, y * 0.5 + reach],
      ],
      16,
      palette.seal,
    )
  }
}
