import { swing } from '../../kit/easing'
import { layer, num, type Painter, type Settings } from '../../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../../kit/palette'
import { box, disc, glow, polygon, rect, shape, stroke, within } from '../../kit/shapes'
import { drawHillCity, drawSky } from '../sky'

const LEFT = 46
const RIGHT = 674
const TOP = 92
const SLAB = 486
const FLOOR_Y = 880

function drawPane(p: Painter, x: number, y: number): void {
  const { ctx } = p
  box(ctx, x - 74, y - 84, 148, 168, 8, '#F7F1E6')
  within(ctx, () => {
    ctx.beginPath()
    ctx.rect(x - 64, y - 74, 128, 148)
    ctx.clip()
    ctx.translate(x - 200, y - 180)
    ctx.scale(0.5, 0.5)
    drawSky({ ...p, camera: { x: 0, y: 0, zoom: 1 } })
    drawHillCity({ ...p, camera: { x: 0, y: 0, zoom: 1 } }, 440)
  })
  rect(ctx, x - 3, y - 74, 6, 148, '#F7F1E6')
}

function drawUpper(p: Painter, tone: (c: string) => string): void {
  const { ctx } = p
  rect(ctx, LEFT, TOP, RIGHT - LEFT, SLAB - TOP, tone('#DCE8EF'))
  rect(ctx, LEFT, SLAB - 66, RIGHT - LEFT, 66, tone('#C9AE8A'))
  rect(ctx, LEFT, SLAB - 72, RIGHT - LEFT, 7, tone('#F4F7FA'))
  drawPane(p, 160, 250)
  box(ctx, 520, 190, 120, 84, 6, tone('#26303E'))
  box(ctx, 528, 198, 104, 62, 3, tone('#3D8FD1'))
  box(ctx, 500, 330, 160, 92, 8, tone('#B98C5C'))
  rect(ctx, 578, 330, 4, 92, tone('#8E5F3A'))
}

function drawLamp(p: Painter, s: Settings): void {
  const { ctx } = p
  const lit = num(s, 'lower', 0.3)
  const shake = num(s, 'shake', 0)
  within(ctx, () => {
    ctx.translate(num(s, 'lampX', 420), SLAB + 26)
    ctx.rotate(swing(p.t, 0.5) * 0.13 * shake)
    if (lit > 0.05) glow(ctx, 0, 110, 210, alpha('#FFD98A', 0.5 * lit))
    stroke(
      ctx,
      [
        [0, 0],
        [0, 66],
      ],
      4,
      palette.ink2,
    )
    shape(ctx, 'M -14 64 L 14 64 C 40 76 50 92 54 112 L -54 112 C -50 92 -40 76 -14 64 Z', palette.clay)
    disc(ctx, 0, 113, 17, mix('#B8A98C', '#FFF3CF', lit), 8)
  })
  if (shake <= 0.1) return
  for (const side of [-1, 1])
    for (let i = 0; i < 2; i++)
      stroke(
        ctx,
        [
          [num(s, 'lampX', 420) + side * (76 + i * 16), SLAB + 96 - i * 8],
          [num(s, 'lampX', 420) + side * (76 + i * 16), SLAB + 128 + i * 8],
        ],
        4,
        alpha(palette.seal, 0.5 * shake),
      )
}

function drawLower(p: Painter, s: Settings, tone: (c: string) => string): void {
  const { ctx } = p
  const lower = (c: string) => mix(tone(c), '#22304C', 0.45 * (1 - num(s, 'lower', 0.3)))
  rect(ctx, LEFT, SLAB + 26, RIGHT - LEFT, FLOOR_Y - SLAB - 26, lower('#F2DFC2'))
  rect(ctx, LEFT, FLOOR_Y - 66, RIGHT - LEFT, 66, lower('#B98A5E'))
  rect(ctx, LEFT, FLOOR_Y - 72, RIGHT - LEFT, 7, lower('#FBF3E4'))
  drawPane(p, 580, 660)
  box(ctx, 70, 600, 96, 10, 3, lower('#8E5F3A'))
  for (const [i, color] of [palette.river, palette.ochre, palette.teal].entries())
    box(ctx, 78 + i * 26, 548, 20, 52, 3, lower(color))
}

/**
 * Two flats above each other, cut open: above a living room, below a bedroom. Figures at scale 0.6 stand at y 470 and
 * 866. `upper` and `lower` 0–1 are their lights, `shake` swings the lamp below, `lampX`.
 */
export const flats = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const night = p.daytime === 'night' ? 0.34 : p.daytime === 'dusk' ? 0.14 : 0
    const upper = (c: string) => mix(c, '#22304C', night * (1.2 - num(s, 'upper', 1)))
    drawSky(p)
    drawHillCity(p, 520)
    layer(p, 1, () => {
      const wall = mix('#C9A98A', '#1B2C4A', night)
      box(ctx, LEFT - 30, TOP - 30, RIGHT - LEFT + 60, 1200, 8, wall)
      drawUpper(p, upper)
      if (p.daytime === 'night') glow(ctx, 360, 250, 260, alpha('#FFE9B8', 0.3 * num(s, 'upper', 1)))
      drawLower(p, s, (c) => mix(c, '#22304C', night * 0.5))
      rect(ctx, LEFT - 30, SLAB, RIGHT - LEFT + 60, 26, mix('#9AA5AE', '#1B2C4A', night))
      rect(ctx, LEFT - 30, SLAB, RIGHT - LEFT + 60, 7, lighter(mix('#9AA5AE', '#1B2C4A', night), 0.2))
      drawLamp(p, s)
      rect(ctx, LEFT - 30, FLOOR_Y, RIGHT - LEFT + 60, 500, darker(wall, 0.2))
      polygon(
        ctx,
        [
          [LEFT - 44, TOP - 20],
          [RIGHT + 44, TOP - 20],
          [RIGHT + 30, TOP - 42],
          [LEFT - 30, TOP - 42],
        ],
        darker(wall, 0.34),
      )
    })
  },
}
