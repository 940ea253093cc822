import { clamp, swing } from '../kit/easing'
import { layer, num, type Painter, type Settings, word } from '../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../kit/palette'
import { fractionOf } from '../kit/random'
import { box, disc, rect, shape, stroke, within } from '../kit/shapes'
import { air, drawCableCar, drawHillCity, drawSky } from './sky'

const COLUMNS = 4
const ROWS = 9
const WINDOW = { w: 76, h: 62 }

const place = (column: number, row: number) => ({ x: 118 + column * 126, y: 88 + row * 88 })

function windowColour(p: Painter, s: Settings, column: number, row: number): string {
  const seed = fractionOf(`w${column}.${row}`)
  const dark = p.daytime === 'night' ? '#1B3F66' : p.daytime === 'dusk' ? '#3C5F8A' : '#A8C8DD'
  const share = num(s, 'lit', p.daytime === 'day' ? 0 : 0.3)
  if (column === num(s, 'onlyColumn', -1) && row === num(s, 'onlyRow', -1)) return palette.lamp
  if (s.diagram === true) {
    const above = column >= 1 && column <= 2
    const possible = num(s, 'possible', 0)
    return above ? mix('#DCE7F0', palette.lamp, possible) : mix('#DCE7F0', '#C3CBD3', num(s, 'cleared', 0))
  }
  return seed < share ? mix(palette.lamp, dark, seed * 0.8) : dark
}

function drawWindowAt(p: Painter, s: Settings, column: number, row: number): void {
  const { ctx } = p
  const { x, y } = place(column, row)
  const fill = windowColour(p, s, column, row)
  rect(ctx, x - 5, y - 5, WINDOW.w + 10, WINDOW.h + 10, alpha('#FFFFFF', p.daytime === 'night' ? 0.12 : 0.5))
  rect(ctx, x, y, WINDOW.w, WINDOW.h, fill)
  const curtain = clamp(num(s, 'curtains', 0) * 1.6 - fractionOf(`c${column}.${row}`) * 0.6)
  if (curtain > 0) {
    const half = (WINDOW.w / 2) * curtain
    const cloth = ['#B9C7D6', '#D9C6AE', '#A9BFB4', '#CFB4AE'][Math.floor(fractionOf(`k${row}${column}`) * 4)]!
    rect(ctx, x, y, half, WINDOW.h, cloth)
    rect(ctx, x + WINDOW.w - half, y, half, WINDOW.h, darker(cloth, 0.07))
  }
  rect(ctx, x + WINDOW.w / 2 - 2, y, 4, WINDOW.h, alpha('#FFFFFF', p.daytime === 'night' ? 0.16 : 0.6))
  box(ctx, x - 12, y + WINDOW.h + 6, WINDOW.w + 24, 9, 3, alpha('#1A2238', 0.16))
  if (fractionOf(`ac${column}${row}`) > 0.68)
    box(ctx, x + WINDOW.w + 10, y + 26, 26, 24, 4, mix('#E9EDF0', '#24456B', p.daytime === 'night' ? 0.6 : 0.1))
  if (fractionOf(`pl${column}${row}`) > 0.7) {
    disc(ctx, x + 14, y + WINDOW.h, 11, mix(palette.moss, '#16324F', p.daytime === 'night' ? 0.55 : 0), 9)
    disc(ctx, x + 28, y + WINDOW.h + 1, 9, mix(palette.mossDeep, '#16324F', p.daytime === 'night' ? 0.55 : 0), 7)
  }
}

/** Rain that falls only inside one window: the odd thing about a leaking ceiling. */
function drawRainInside(p: Painter, s: Settings): void {
  if (s.rain !== true) return
  const { x, y } = place(num(s, 'onlyColumn', 1), num(s, 'onlyRow', 3))
  within(p.ctx, () => {
    p.ctx.beginPath()
    p.ctx.rect(x, y, WINDOW.w, WINDOW.h)
    p.ctx.clip()
    for (let i = 0; i < 14; i++) {
      const drop = ((p.t * 62 + fractionOf(`r${i}`) * 90) % 80) - 10
      stroke(
        p.ctx,
        [
          [x + 4 + ((i * 31) % 70), y + drop],
          [x + 4 + ((i * 31) % 70), y + drop + 9],
        ],
        2.6,
        '#2F7FC4',
      )
    }
    disc(p.ctx, x + 24, y + WINDOW.h + 2, 12, '#33425A', 20)
    disc(p.ctx, x + 24, y + 36, 9, '#33425A')
  })
}

function drawFacade(p: Painter, s: Settings): void {
  const { ctx } = p
  const base = { day: '#E9D9C3', dusk: '#8E84A0', night: '#2A4C75' }[p.daytime]
  const wall = s.diagram === true ? '#F4F8FB' : base
  rect(ctx, 80, 40, 560, 1400, wall)
  rect(ctx, 560, 40, 80, 1400, darker(wall, s.diagram === true ? 0.04 : 0.1))
  box(ctx, 64, 22, 592, 28, 6, darker(wall, 0.18))
  for (let column = 0; column < COLUMNS; column++) for (let row = 0; row < ROWS; row++) drawWindowAt(p, s, column, row)
  drawRainInside(p, s)
}

function drawGround(p: Painter, s: Settings): void {
  const { ctx } = p
  const night = p.daytime === 'night'
  rect(ctx, -300, 838, 1320, 660, night ? '#1B3350' : p.daytime === 'dusk' ? '#6B7386' : '#C4CBD0')
  box(ctx, 290, 742, 140, 98, [10, 10, 0, 0], night ? '#F6C877' : '#6E8CA6')
  rect(ctx, 358, 742, 4, 98, night ? '#B98A44' : '#52708A')
  box(ctx, 268, 722, 184, 18, 6, darker(night ? '#31567F' : '#CDB696', 0.1))
  rect(ctx, -300, 838, 1320, 10, alpha('#FFFFFF', night ? 0.08 : 0.35))
  const label = word(s, 'label', '')
  if (label) box(ctx, 280, 724, 160, 14, 6, palette.river)
}

/** A banyan as they grow out of the walls of the hill city. */
export function drawBanyan({ ctx, t, daytime }: Painter, x: number, y: number, scale = 1): void {
  const dim = daytime === 'night' ? 0.5 : daytime === 'dusk' ? 0.25 : 0
  const leaf = (color: string) => mix(color, '#12304F', dim)
  const sway = swing(t, 5) * 3
  within(ctx, () => {
    ctx.translate(x, y)
    ctx.scale(scale, scale)
    shape(
      ctx,
      'M -26 0 C -16 -60 -22 -110 -52 -150 L -34 -160 C -14 -128 -4 -120 2 -150 L 18 -150 C 16 -118 24 -114 48 -150 L 60 -138 C 32 -100 18 -60 30 0 Z',
      leaf('#7A5A44'),
    )
    for (const [dx, dy, r, color] of [
      [-70, -186, 62, palette.mossDeep],
      [62, -182, 66, palette.mossDeep],
      [0, -226, 78, palette.moss],
      [-34, -176, 56, palette.moss],
      [44, -214, 50, lighter(palette.moss, 0.14)],
      [-60, -222, 36, lighter(palette.moss, 0.14)],
    ] as const)
      disc(ctx, dx + sway * (dy / -200), dy, r, leaf(color), r * 0.82)
  })
}

/** One tall block of flats on its hillside: `lit onlyColumn onlyRow rain curtains diagram possible cleared tree`. */
export const tower = {
  back(p: Painter, s: Settings): void {
    if (s.diagram === true) rect(p.ctx, -300, -300, 1320, 1900, '#E8F1FA')
    else {
      drawSky(p)
      drawHillCity(p, 520)
      drawCableCar(p, 250)
      layer(p, 0.5, () => rect(p.ctx, -300, 700, 1320, 700, air[p.daytime].near))
    }
    layer(p, 0.9, () => drawFacade(p, s))
    layer(p, 1, () => {
      drawGround(p, s)
      if (s.tree !== false && s.diagram !== true) drawBanyan(p, 30, 862, 1.15)
    })
  },
}
