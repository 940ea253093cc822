import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, type Settings } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { at, box, type Ctx, curve, disc, glow, polygon, rect, ring, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

/** A toy rocket, 260 tall, its foot at the origin; `fire` 0–1 is its flame. */
export const rocket: DrawProp = ({ ctx, t }, s) => {
  const fire = clamp(num(s, 'fire', 1))
  if (fire > 0) {
    const tongue = (110 + swing(t, 0.24) * 18) * fire
    glow(ctx, 0, 30, 120 * fire, '#FFB84D88')
    shape(
      ctx,
      `M -30 -8 C -36 ${tongue * 0.5} -12 ${tongue * 0.7} 0 ${tongue} C 12 ${tongue * 0.7} 36 ${tongue * 0.5} 30 -8 Z`,
      '#F08A3C',
    )
    shape(
      ctx,
      `M -16 -8 C -18 ${tongue * 0.3} -6 ${tongue * 0.45} 0 ${tongue * 0.6} C 6 ${tongue * 0.45} 18 ${tongue * 0.3} 16 -8 Z`,
      '#FFE2A6',
    )
  }
  for (const side of [-1, 1])
    shape(
      ctx,
      `M ${side * 40} -90 C ${side * 84} -66 ${side * 90} -24 ${side * 84} 4 L ${side * 36} -16 Z`,
      palette.river,
    )
  shape(ctx, 'M 0 -262 C 62 -200 62 -90 40 -4 L -40 -4 C -62 -90 -62 -200 0 -262 Z', '#FDFEFF')
  shape(ctx, 'M 0 -262 C 62 -200 62 -90 40 -4 L 12 -4 C 34 -100 34 -200 0 -262 Z', '#DCE6EE')
  shape(ctx, 'M 0 -262 C 28 -234 44 -202 48 -174 L -48 -174 C -44 -202 -28 -234 0 -262 Z', palette.seal)
  disc(ctx, 0, -122, 26, palette.riverDeep)
  disc(ctx, 0, -122, 18, '#9CD0F0')
  rect(ctx, -46, -26, 92, 12, palette.seal)
}

/** Rockets that rise from the origin one after the other while `flow` is above 0: `count`, `rise`, `spread`, `speed`. */
export const rocketFlow: DrawProp = (p, s) => {
  const flow = num(s, 'flow', 1)
  if (flow <= 0) return
  const count = num(s, 'count', 4)
  for (let i = 0; i < count; i++) {
    const life = (p.t * num(s, 'speed', 0.4) + i / count) % 1
    const side = (i % 3) - 1
    within(p.ctx, () => {
      p.ctx.globalAlpha *= clamp(flow) * Math.min(1, life * 5, (1 - life) * 4)
      p.ctx.translate(side * num(s, 'spread', 70) * life, -num(s, 'rise', 560) * life)
      p.ctx.rotate(side * 0.14)
      p.ctx.scale(0.3 + life * 0.3, 0.3 + life * 0.3)
      rocket(p, s)
    })
  }
}

/** A paper rocket folded from a bill, seen from its side. */
export const paperRocket: DrawProp = ({ ctx }) => {
  polygon(
    ctx,
    [
      [-120, 20],
      [130, -40],
      [-60, -40],
    ],
    '#FDFEFF',
  )
  polygon(
    ctx,
    [
      [-120, 20],
      [130, -40],
      [-40, 54],
    ],
    '#DCE6EE',
  )
  polygon(
    ctx,
    [
      [-72, 8],
      [130, -40],
      [-56, 36],
    ],
    '#C3D1DC',
  )
  for (let i = 0; i < 3; i++)
    stroke(
      ctx,
      [
        [-50 + i * 40, -30],
        [-28 + i * 40, -30],
      ],
      5,
      '#9FB3C4',
    )
}

function drawHost(ctx: Ctx, t: number, y: number): void {
  const sway = swing(t, 1.4) * 6
  shape(
    ctx,
    `M ${-78 + sway} ${y + 150} C -70 ${y + 60} -50 ${y + 40} 0 ${y + 40} C 50 ${y + 40} 70 ${y + 60} ${78 + sway} ${y + 150} Z`,
    '#E2708F',
  )
  shape(
    ctx,
    `M -66 ${y - 30} C -76 ${y + 50} -70 ${y + 70} -50 ${y + 76} L 50 ${y + 76} C 70 ${y + 70} 76 ${y + 50} 66 ${y - 30} Z`,
    '#5B3A4A',
  )
  disc(ctx, sway * 0.5, y, 52, palette.skin, 58)
  shape(
    ctx,
    `M -56 ${y + 4} C -60 ${y - 66} 60 ${y - 66} 56 ${y + 4} C 40 ${y - 34} -30 ${y - 34} -56 ${y + 4} Z`,
    '#5B3A4A',
  )
  for (const side of [-1, 1]) disc(ctx, sway * 0.5 + side * 18, y + 6, 6, palette.ink, 8)
  disc(ctx, sway * 0.5, y + 32, 12, '#8A3B35', 6 + Math.max(0, swing(t, 0.4)) * 6)
}

/** A live show on a phone: a host who calls, remarks that rise, `gifts` counted; `capped` 0–1 lays a limit over it. */
export const liveRoom: DrawProp = (p, s) => {
  const { ctx, t } = p
  const w = num(s, 'width', 300)
  const h = num(s, 'tall', 560)
  box(ctx, -w / 2 - 14, -h / 2 - 14, w + 28, h + 28, 44, '#222B38')
  within(ctx, () => {
    ctx.beginPath()
    ctx.roundRect(-w / 2, -h / 2, w, h, 32)
    ctx.clip()
    rect(ctx, -w / 2, -h / 2, w, h, '#4A2B5E')
    glow(ctx, 0, -h * 0.1, w * 0.7, '#B86AC888')
    at(ctx, 0, -h * 0.1, () => drawHost(ctx, t, 0), { scale: w / 300 })
    rect(ctx, -w / 2, h * 0.2, w, h * 0.3, alpha('#2A1838', 0.75))
    for (let i = 0; i < 3; i++)
      box(ctx, -w / 2 + 20, h * 0.24 + i * 40, w * (0.62 - (i % 2) * 0.14), 24, 12, alpha('#FFFFFF', 0.35))
  })
  box(ctx, -w / 2 + 18, -h / 2 + 22, 92, 40, 20, palette.seal)
  write(ctx, '直播', -w / 2 + 64, -h / 2 + 42, { size: 26, color: '#FFFFFF' })
  drawGifts(p, s, w, h)
  const capped = clamp(num(s, 'capped', 0))
  if (capped <= 0) return
  ctx.globalAlpha *= capped
  box(ctx, -w / 2, -h / 2, w, h, 32, alpha('#0F2440', 0.78))
  at(ctx, 0, -20 - (1 - capped) * 80, () => drawPadlock(ctx), { scale: 1.2 })
  write(ctx, '未成年人', 0, 120, {
    size: 40,
    weight: 'black',
    color: '#FFFFFF',
  })
  write(ctx, '消费有上限', 0, 172, {
    size: 40,
    weight: 'black',
    color: '#FFD68A',
  })
}

function drawGifts({ ctx }: Painter, s: Settings, w: number, h: number): void {
  const gifts = Math.floor(num(s, 'gifts', 0))
  if (gifts <= 0) return
  box(ctx, -w / 2 + 16, h / 2 - 92, w - 32, 66, 33, palette.ochre)
  write(ctx, `火箭 × ${gifts}`, 0, h / 2 - 59, {
    size: 38,
    weight: 'black',
    color: '#5B2A10',
  })
}

function drawPadlock(ctx: Ctx): void {
  ring(ctx, 0, -46, 34, 13, '#DCE6EE')
  box(ctx, -54, -40, 108, 92, 16, palette.ochre)
  disc(ctx, 0, -2, 13, '#6A4311')
  rect(ctx, -5, 0, 10, 28, '#6A4311')
}

/** A padlock with dots of a password: `dots` 0–6 typed. */
export const passcode: DrawProp = ({ ctx }, s) => {
  const dots = num(s, 'dots', 6)
  box(ctx, -180, -52, 360, 104, 26, '#1A223822')
  box(ctx, -186, -60, 372, 104, 26, '#FFFFFF')
  for (let i = 0; i < 6; i++) {
    const x = -130 + i * 52
    if (i < dots) disc(ctx, x, -8, 14, palette.riverDeep)
    else ring(ctx, x, -8, 12, 3, palette.stone)
  }
}

/** A height chart on the wall for children: the line at eight years lights up by `lit` 0–1. */
export const ageMark: DrawProp = ({ ctx }, s) => {
  const lit = clamp(num(s, 'lit', 0))
  box(ctx, -46, -560, 100, 568, 16, '#1A223818')
  box(ctx, -52, -568, 100, 568, 16, '#FFF7E4')
  for (let i = 0; i < 14; i++) rect(ctx, -52, -36 - i * 38, i % 2 ? 22 : 38, 5, palette.woodDeep)
  if (lit > 0) {
    stroke(
      ctx,
      [
        [-52, -378],
        [-52 - 250 * lit, -378],
      ],
      8,
      palette.seal,
    )
    stroke(
      ctx,
      [
        [48, -378],
        [48 + 250 * lit, -378],
      ],
      8,
      palette.seal,
    )
    box(ctx, -86, -418, 168, 80, 40, palette.seal)
  }
  write(ctx, '八岁', -2, -378, {
    size: 46,
    weight: 'black',
    color: lit > 0.4 ? '#FFFFFF' : darker(palette.ochre, 0.2),
  })
}

/** A notebook of payments: rows appear by `progress` 0–1. */
export const payList: DrawProp = ({ ctx }, s) => {
  const rows = ['14:02 火箭 520元', '14:05 火箭 520元', '14:09 火箭 1040元', '14:16 火箭 2080元', '……']
  const shown = num(s, 'progress', 1) * rows.length
  box(ctx, -222, -222, 460, 464, 14, '#1A223824')
  box(ctx, -232, -234, 460, 464, 14, '#FFFDF4')
  rect(ctx, -232, -234, 26, 464, lighter(palette.river, 0.3))
  write(ctx, '打赏记录', 10, -186, {
    size: 42,
    weight: 'black',
    color: palette.riverDeep,
  })
  rows.forEach((row, i) => {
    const y = -110 + i * 66
    curve(ctx, `M -180 ${y + 32} L 200 ${y + 32}`, 2, '#D8E0E7')
    const come = clamp(shown - i)
    if (come <= 0) return
    ctx.save()
    ctx.globalAlpha *= come
    write(ctx, row, -180, y, { size: 38, color: '#26324A', align: 'left' })
    ctx.restore()
  })
}
