import { layer, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, darker, mix, palette } from '../../kit/palette'
import { box, disc, fade, polygon, rect, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'
import { drawHillCity, drawSky } from '../sky'

const FLOOR_Y = 760

/** A window through which the hill city looks in. */
function drawWindow(p: Painter): void {
  const { ctx } = p
  box(ctx, 262, 128, 236, 300, 10, '#D9DDE0')
  within(ctx, () => {
    ctx.beginPath()
    ctx.rect(276, 142, 208, 272)
    ctx.clip()
    ctx.translate(160, 90)
    ctx.scale(0.6, 0.6)
    const still: Painter = { ...p, camera: { x: 0, y: 0, zoom: 1 } }
    drawSky(still)
    drawHillCity(still, 500)
  })
  rect(ctx, 376, 142, 8, 272, '#D9DDE0')
  rect(ctx, 276, 262, 208, 8, '#D9DDE0')
  box(ctx, 250, 424, 260, 18, 5, '#C6CCD1')
}

function drawDoor(p: Painter, x: number, tone: (color: string) => string): void {
  const { ctx } = p
  box(ctx, x - 96, 250, 192, FLOOR_Y - 250, [8, 8, 0, 0], tone('#6E7F8C'))
  box(ctx, x - 80, 268, 160, FLOOR_Y - 268, [4, 4, 0, 0], tone('#8B4A3A'))
  for (const y of [300, 520]) box(ctx, x - 58, y, 116, y === 300 ? 190 : 190, 6, tone('#7A3F31'))
  disc(ctx, x + 58, 516, 9, '#E2C27A')
  polygon(
    ctx,
    [
      [x - 34, 318],
      [x, 284],
      [x + 34, 318],
      [x, 352],
    ],
    palette.seal,
  )
  write(ctx, '福', x, 318, { size: 34, weight: 'black', color: '#F7D58A' })
}

function drawStairs(p: Painter, tone: (color: string) => string): void {
  const { ctx } = p
  for (let i = 0; i < 8; i++) {
    const y = FLOOR_Y - i * 58
    const x = 560 + i * 30
    rect(ctx, x, y - 58, 500, 60, tone(i % 2 ? '#BFC3C4' : '#C9CDCE'))
    rect(ctx, x, y - 58, 500, 8, tone('#DEE2E2'))
  }
  for (let i = 0; i < 6; i++) rect(ctx, 574 + i * 30, FLOOR_Y - 190 - i * 58, 7, 136, tone('#5E6E6A'))
  stroke(
    ctx,
    [
      [560, FLOOR_Y - 176],
      [760, FLOOR_Y - 563],
    ],
    13,
    tone('#4F7B66'),
  )
}

/** The stair landing of an old block: green dado, a door with its 福, a window, steps that go on up: `floor`. */
export const landing = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const dim = p.daytime === 'night' ? 0.3 : p.daytime === 'dusk' ? 0.12 : 0
    const tone = (color: string) => mix(color, '#20304C', dim)
    layer(p, 0.85, () => {
      rect(ctx, -300, -300, 1320, 1100, tone('#F1ECDF'))
      rect(ctx, -300, 500, 1320, FLOOR_Y - 500, tone('#A9C9B4'))
      rect(ctx, -300, 496, 1320, 7, tone('#7FA58E'))
      drawWindow(p)
      drawDoor(p, 120, tone)
      drawStairs(p, tone)
      ctx.fillStyle = fade(ctx, FLOOR_Y, 1240, tone('#C3BFB6'), tone(darker('#C3BFB6', 0.2)))
      ctx.fillRect(-300, FLOOR_Y, 1320, 700)
      rect(ctx, -300, FLOOR_Y - 8, 1320, 10, tone('#8E9C94'))
      for (let x = -240; x < 1000; x += 150)
        stroke(
          ctx,
          [
            [x, FLOOR_Y + 6],
            [360 + (x - 360) * 2, 1280],
          ],
          2,
          alpha('#3A4656', 0.12),
        )
      const floor = word(s, 'floor', '5')
      disc(ctx, 556, 220, 46, tone('#F8F6EF'))
      write(ctx, `${floor}F`, 556, 220, { size: 44, weight: 'black', color: tone('#4F7B66') })
    })
  },
}
