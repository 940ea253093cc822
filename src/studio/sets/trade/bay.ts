import { layer, num, type Painter, type Settings } from '../../kit/painter'
import { darker, lighter, mix } from '../../kit/palette'
import { box, fade, rect, shape, stroke, within } from '../../kit/shapes'
import { drawCableCar, drawHillCity, drawSky } from '../sky'

const VIEW = { x: 70, y: 110, w: 580, h: 470 }
const HORIZON = 740

/** A room whose whole wall is a window on the river: `curtain`, `cable` height of the cable car. */
export const bay = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const dim = p.daytime === 'night' ? 0.2 : p.daytime === 'dusk' ? 0.08 : 0
    const tone = (color: string) => mix(color, '#2A3550', dim)
    layer(p, 0.8, () => {
      rect(ctx, -300, -300, 1320, HORIZON + 300, tone('#F3E4CB'))
      rect(ctx, -300, HORIZON - 120, 1320, 120, tone('#E6CDA5'))
      box(ctx, VIEW.x - 22, VIEW.y - 22, VIEW.w + 44, VIEW.h + 44, 10, tone('#B98C5C'))
      within(ctx, () => {
        ctx.beginPath()
        ctx.rect(VIEW.x, VIEW.y, VIEW.w, VIEW.h)
        ctx.clip()
        ctx.translate(-20, -24)
        ctx.scale(1.06, 1.06)
        const still: Painter = { ...p, camera: { x: 0, y: 0, zoom: 1 } }
        drawSky(still)
        drawHillCity(still, 500)
        drawCableCar(still, num(s, 'cable', 240))
      })
      for (const x of [VIEW.x + VIEW.w / 3, VIEW.x + (VIEW.w / 3) * 2])
        rect(ctx, x - 6, VIEW.y, 12, VIEW.h, tone('#B98C5C'))
      box(ctx, VIEW.x - 44, VIEW.y + VIEW.h + 14, VIEW.w + 88, 30, 8, tone(lighter('#B98C5C', 0.25)))
      if (s.curtain !== false)
        for (const side of [-1, 1]) {
          const edge = 360 + side * 345
          shape(
            ctx,
            `M ${edge + side * 60} 60 L ${edge - side * 44} 60 C ${edge - side * 30} 260 ${edge - side * 4} 420 ${edge - side * 20} 690 L ${edge + side * 60} 690 Z`,
            tone('#8FB6CF'),
          )
          for (const dx of [-14, 14])
            stroke(
              ctx,
              [
                [edge + dx, 70],
                [edge + dx + side * 10, 680],
              ],
              4,
              tone(darker('#8FB6CF', 0.12)),
            )
        }
      rect(ctx, -300, 48, 1320, 16, tone('#8E5F3A'))
      ctx.fillStyle = fade(ctx, HORIZON, 1300, tone('#C89A6B'), tone(darker('#C89A6B', 0.22)))
      ctx.fillRect(-300, HORIZON, 1320, 700)
      rect(ctx, -300, HORIZON - 10, 1320, 12, tone('#F7EAD3'))
    })
  },
}
