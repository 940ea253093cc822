import { layer, type Painter } from '../../kit/painter'
import { alpha, mix } from '../../kit/palette'
import { box, curve, polygon, rect } from '../../kit/shapes'
import { drawCableCar, drawHillCity, drawSky } from '../sky'

/** Main cables that hang from pylon to pylon, and the hangers that carry the road. */
function drawCables({ ctx }: Painter, red: string): void {
  const sag = (x: number) => 8 + 500 * (1 - ((x - 360) / 290) ** 2)
  for (const [from, to] of [
    [70, 650],
    [650, 1230],
    [-510, 70],
  ] as const) {
    const mid = (from + to) / 2
    curve(ctx, `M ${from} 8 Q ${mid} 1008 ${to} 8`, 11, red)
    for (let x = from + 48; x < to - 20; x += 44)
      rect(ctx, x - 2, sag(x - from + 70), 4, 690 - sag(x - from + 70), alpha(red, 0.75))
  }
}

/** A red suspension bridge seen from its own lane. */
export const bridge = {
  back(p: Painter): void {
    const { ctx } = p
    const dim = p.daytime === 'night' ? 0.5 : p.daytime === 'dusk' ? 0.26 : 0
    const tone = (color: string) => mix(color, '#1B2C4A', dim)
    const red = tone('#C6624C')
    drawSky(p)
    drawHillCity(p, 600)
    drawCableCar(p, 260)
    layer(p, 0.7, () => {
      drawCables(p, red)
      for (const x of [70, 650]) {
        for (const dx of [-46, 30]) rect(ctx, x + dx, -60, 18, 800, red)
        for (const y of [60, 250, 440]) rect(ctx, x - 46, y, 94, 16, red)
      }
    })
    layer(p, 1, () => {
      rect(ctx, -300, 690, 1320, 26, tone('#8E9AA6'))
      rect(ctx, -300, 620, 1320, 10, tone('#AEB9C3'))
      rect(ctx, -300, 652, 1320, 6, tone('#AEB9C3'))
      for (let x = -280; x < 1000; x += 60) rect(ctx, x, 620, 8, 74, tone('#AEB9C3'))
      rect(ctx, -300, 714, 1320, 700, tone('#65717F'))
      rect(ctx, -300, 714, 1320, 9, tone('#E5EAEE'))
      for (let i = -1; i < 6; i++) box(ctx, -60 + i * 200, 806, 110, 10, 4, tone('#EAF0F4'))
      polygon(
        ctx,
        [
          [-300, 946],
          [1020, 946],
          [1020, 958],
          [-300, 958],
        ],
        tone('#F0C24B'),
      )
    })
  },
}
