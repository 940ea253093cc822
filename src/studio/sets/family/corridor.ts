import { layer, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, darker, mix, palette } from '../../kit/palette'
import { box, fade, polygon, rect, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'
import { drawHillCity, drawSky } from '../sky'

const FLOOR_Y = 740

function drawWindows(p: Painter): void {
  const { ctx } = p
  for (const x of [-150, 110, 370, 630]) {
    box(ctx, x - 12, 138, 224, 264, 8, '#F7F9FA')
    within(ctx, () => {
      ctx.beginPath()
      ctx.rect(x, 150, 200, 240)
      ctx.clip()
      ctx.translate(-60, 30)
      ctx.scale(0.8, 0.72)
      const still: Painter = { ...p, camera: { x: 0, y: 0, zoom: 1 } }
      drawSky(still)
      drawHillCity(still, 470)
    })
    rect(ctx, x + 96, 150, 8, 240, '#F7F9FA')
    box(ctx, x - 24, 398, 248, 16, 5, '#DCE4E9')
  }
}

function drawBoard({ ctx }: Painter, text: string): void {
  if (!text) return
  const w = [...text].length * 44 + 60
  box(ctx, 360 - w / 2, 30, w, 74, 10, palette.mossDeep)
  write(ctx, text, 360, 67, { size: 40, color: '#FFFFFF' })
}

/** The corridor of a school: a row of windows over a green dado, a tiled floor that runs away: `sign`. */
export const corridor = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const dim = p.daytime === 'night' ? 0.3 : p.daytime === 'dusk' ? 0.14 : 0
    const tone = (color: string) => mix(color, '#20304C', dim)
    layer(p, 0.8, () => {
      rect(ctx, -300, -300, 1320, FLOOR_Y + 300, tone('#F2F1E8'))
      rect(ctx, -300, 470, 1320, FLOOR_Y - 470, tone('#9FC6AE'))
      rect(ctx, -300, 464, 1320, 8, tone('#6FA084'))
      drawWindows(p)
      drawBoard(p, word(s, 'sign', ''))
      ctx.fillStyle = fade(ctx, FLOOR_Y, 1240, tone('#D2CBBB'), tone(darker('#D2CBBB', 0.18)))
      ctx.fillRect(-300, FLOOR_Y, 1320, 700)
      rect(ctx, -300, FLOOR_Y - 10, 1320, 12, tone('#84A893'))
      for (let x = -260; x < 1000; x += 110)
        stroke(
          ctx,
          [
            [x, FLOOR_Y + 6],
            [360 + (x - 360) * 2.1, 1300],
          ],
          2,
          alpha('#3A4656', 0.12),
        )
      for (const x of [60, 340, 620])
        polygon(
          ctx,
          [
            [x - 60, FLOOR_Y + 4],
            [x + 70, FLOOR_Y + 4],
            [x - 40, 1000],
            [x - 260, 1000],
          ],
          '#FFFFFF1C',
        )
    })
  },
}
