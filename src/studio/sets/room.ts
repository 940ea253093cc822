import { layer, num, type Painter, type Settings, word } from '../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../kit/palette'
import { box, curve, disc, fade, glow, polygon, rect, shape, stroke, within } from '../kit/shapes'
import { write } from '../kit/type'
import { drawHillCity, drawSky } from './sky'

/** Wall, skirting and floor of each kind of room. */
const kinds = {
  home: { wall: '#F6E3C5', dado: '#EFD5AC', floor: '#C89A6B' },
  kitchen: { wall: '#DCE9E4', dado: '#F5F8F6', floor: '#C8B69C' },
  office: { wall: '#E6EEF5', dado: '#D5E2EE', floor: '#B9A487' },
  ward: { wall: '#E4F0EE', dado: '#CFE3E0', floor: '#C6D2D6' },
  shop: { wall: '#F3DDBB', dado: '#B9573F', floor: '#A98C72' },
  hall: { wall: '#F1E4DC', dado: '#E3CFC4', floor: '#B59A8B' },
  bath: { wall: '#E3F0F4', dado: '#CFE5EC', floor: '#AFC4CC' },
} as const

const HORIZON = 740

function drawWall(p: Painter, s: Settings): void {
  const { ctx } = p
  const kind = kinds[word(s, 'kind', 'home') as keyof typeof kinds] ?? kinds.home
  const dim = p.daytime === 'night' ? 0.16 : p.daytime === 'dusk' ? 0.06 : 0
  const tone = (color: string) => mix(color, '#2A3550', dim)
  layer(p, 0.75, () => {
    rect(ctx, -300, -300, 1320, HORIZON + 300, tone(kind.wall))
    rect(ctx, -300, HORIZON - 190, 1320, 190, tone(kind.dado))
    rect(ctx, -300, HORIZON - 196, 1320, 7, tone(darker(kind.dado, 0.12)))
    if (word(s, 'kind', 'home') === 'bath' || word(s, 'kind', '') === 'kitchen')
      drawTiles(p, tone(lighter(kind.wall, 0.4)))
    ctx.fillStyle = fade(ctx, HORIZON, 1300, tone(kind.floor), tone(darker(kind.floor, 0.22)))
    ctx.fillRect(-300, HORIZON, 1320, 700)
    rect(ctx, -300, HORIZON - 10, 1320, 12, tone(lighter(kind.dado, 0.45)))
    for (let x = -260; x < 1000; x += 92)
      stroke(
        ctx,
        [
          [x, HORIZON + 6],
          [360 + (x - 360) * 2.1, 1300],
        ],
        2,
        alpha(darker(kind.floor, 0.4), 0.16),
      )
  })
}

function drawTiles({ ctx }: Painter, color: string): void {
  for (let x = -280; x < 1000; x += 62)
    stroke(
      ctx,
      [
        [x, -200],
        [x, HORIZON - 12],
      ],
      2,
      alpha(color, 0.6),
    )
  for (let y = 0; y < HORIZON; y += 62)
    stroke(
      ctx,
      [
        [-300, y],
        [1000, y],
      ],
      2,
      alpha(color, 0.6),
    )
}

function drawWindow(p: Painter, s: Settings): void {
  const x = num(s, 'windowX', 500)
  if (x < -200) return
  const { ctx } = p
  const y = 190
  layer(p, 0.75, () => {
    box(ctx, x - 112, y - 12, 224, 304, 12, lighter('#C7A479', 0.55))
    within(ctx, () => {
      ctx.beginPath()
      ctx.roundRect(x - 98, y, 196, 280, 6)
      ctx.clip()
      ctx.translate(x - 220, y - 60)
      ctx.scale(0.62, 0.62)
      drawSky({ ...p, camera: { x: 0, y: 0, zoom: 1 } })
      drawHillCity({ ...p, camera: { x: 0, y: 0, zoom: 1 } }, 500)
    })
    rect(ctx, x - 4, y, 8, 280, lighter('#C7A479', 0.55))
    rect(ctx, x - 98, y + 130, 196, 8, lighter('#C7A479', 0.55))
    box(ctx, x - 124, y + 286, 248, 16, 6, lighter('#C7A479', 0.4))
    if (p.daytime === 'day')
      polygon(
        ctx,
        [
          [x - 98, y + 300],
          [x + 98, y + 300],
          [x - 40, 1000],
          [x - 320, 1000],
        ],
        '#FFFFFF14',
      )
    if (s.curtain === true)
      for (const side of [-1, 1])
        shape(
          ctx,
          `M ${x + side * 130} ${y - 24} L ${x + side * 62} ${y - 24} C ${x + side * 72} ${y + 90} ${x + side * 112} ${y + 150} ${x + side * 92} ${y + 320} L ${x + side * 138} ${y + 320} Z`,
          '#8FB6CF',
        )
  })
}

function drawLamp(p: Painter, s: Settings): void {
  const x = num(s, 'lampX', -999)
  if (x < -200) return
  const { ctx } = p
  layer(p, 0.85, () => {
    const lit = p.daytime !== 'day'
    if (lit) glow(ctx, x, 300, 420, '#FFD98A66')
    stroke(
      ctx,
      [
        [x, -300],
        [x, 196],
      ],
      4,
      palette.ink2,
    )
    shape(
      ctx,
      `M ${x - 22} 194 L ${x + 22} 194 C ${x + 64} 214 ${x + 76} 240 ${x + 80} 262 L ${x - 80} 262 C ${x - 76} 240 ${x - 64} 214 ${x - 22} 194 Z`,
      palette.clay,
    )
    disc(ctx, x, 264, 26, lit ? '#FFF3CF' : '#F7EBD2', 13)
  })
}

function drawStain(p: Painter, s: Settings): void {
  const size = num(s, 'stain', 0)
  if (size <= 0) return
  const x = num(s, 'stainX', 360)
  layer(p, 0.85, () => {
    rect(p.ctx, -300, -300, 1320, 372, '#F3EBDD')
    rect(p.ctx, -300, 66, 1320, 8, '#D9CCB6')
    disc(p.ctx, x, 74, 150 * size, '#D3B98C', 26 * size)
    disc(p.ctx, x + 14, 74, 104 * size, '#C2A473', 17 * size)
    disc(p.ctx, x - 6, 74, 54 * size, '#A98B5D', 10 * size)
  })
}

/** Words on the wall: a sign of the place, with a line below it. */
function drawSign(p: Painter, s: Settings): void {
  const sign = word(s, 'sign', '')
  if (!sign) return
  const x = num(s, 'signX', 250)
  const y = num(s, 'signY', 200)
  const width = [...sign].length * 42 + 60
  layer(p, 0.75, () => {
    box(p.ctx, x - width / 2 + 4, y - 34, width, 74, 10, '#1A223818')
    box(p.ctx, x - width / 2, y - 40, width, 74, 10, word(s, 'signColour', palette.river))
    write(p.ctx, sign, x, y - 3, { size: 38, weight: 'bold', color: '#FFFFFF' })
  })
}

function drawDecor(p: Painter, s: Settings): void {
  const { ctx } = p
  const x = num(s, 'pictureX', -999)
  if (x > -200)
    layer(p, 0.75, () => {
      box(ctx, x - 66, 250, 132, 104, 6, '#B98C5C')
      rect(ctx, x - 56, 260, 112, 84, '#DCEBF5')
      shape(
        ctx,
        `M ${x - 56} 330 L ${x - 20} 286 L ${x + 8} 318 L ${x + 28} 298 L ${x + 56} 332 L ${x + 56} 344 L ${x - 56} 344 Z`,
        '#7FA9C4',
      )
      disc(ctx, x + 30, 282, 9, '#F3C76B')
    })
  const shelf = num(s, 'shelfX', -999)
  if (shelf > -200)
    layer(p, 0.78, () => {
      box(ctx, shelf - 100, 404, 200, 12, 4, palette.woodDeep)
      const colors = [
        palette.river,
        palette.ochre,
        palette.teal,
        palette.clay,
        '#7FA9C4',
        palette.moss,
        palette.riverDeep,
      ]
      colors.forEach((color, i) =>
        box(ctx, shelf - 88 + i * 25, 404 - 62 - (i % 3) * 9, 21, 62 + (i % 3) * 9, 3, color),
      )
    })
  if (word(s, 'kind', '') === 'ward') layer(p, 0.75, () => curve(ctx, 'M -200 120 L 920 120', 6, '#B9CFCB'))
}

/** A room seen from the front: `kind windowX lampX pictureX shelfX stain stainX sign signX signY curtain`. */
export const room = {
  back(p: Painter, s: Settings): void {
    drawWall(p, s)
    drawWindow(p, s)
    drawDecor(p, s)
    drawSign(p, s)
    drawStain(p, s)
    drawLamp(p, s)
  },
}
