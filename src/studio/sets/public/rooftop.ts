import { swing } from '../../kit/easing'
import { layer, type Painter, type Settings } from '../../kit/painter'
import { alpha, darker, mix, palette } from '../../kit/palette'
import { box, curve, rect, stroke } from '../../kit/shapes'
import { drawCableCar, drawHillCity, drawSky } from '../sky'

function drawWashing({ ctx, t }: Painter): void {
  for (const x of [-20, 742]) rect(ctx, x, 330, 12, 400, '#8FA0AC')
  curve(ctx, 'M -14 346 Q 360 392 748 346', 4, '#6E7F8C')
  for (const [i, [x, color]] of (
    [
      [72, '#F7F1E4'],
      [190, '#9CC3E6'],
      [560, '#F2C6B0'],
      [672, '#DDE7D6'],
    ] as const
  ).entries()) {
    const sway = swing(t, 3.4, i * 0.2) * 5
    const top = 346 + 34 * (1 - ((x - 360) / 400) ** 2)
    ctx.beginPath()
    ctx.moveTo(x - 46, top)
    ctx.lineTo(x + 46, top)
    ctx.lineTo(x + 46 + sway, top + 116)
    ctx.lineTo(x - 46 + sway, top + 116)
    ctx.closePath()
    ctx.fillStyle = color
    ctx.fill()
    box(ctx, x - 34, top - 8, 8, 18, 3, palette.ochre)
    box(ctx, x + 26, top - 8, 8, 18, 3, palette.ochre)
  }
}

/** A roof terrace above the city: parapet, warm tiles, washing on the line unless `washing` is false. */
export const rooftop = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const dim = p.daytime === 'night' ? 0.5 : p.daytime === 'dusk' ? 0.2 : 0
    const tone = (color: string) => mix(color, '#14304F', dim)
    drawSky(p)
    drawHillCity(p, 590)
    drawCableCar(p, 210)
    layer(p, 0.85, () => {
      if (s.washing !== false) drawWashing(p)
      rect(ctx, -300, 690, 1320, 110, tone('#DCCDB6'))
      box(ctx, -310, 672, 1340, 28, 6, tone('#EFE4D2'))
      rect(ctx, -300, 698, 1320, 8, tone(darker('#DCCDB6', 0.14)))
    })
    layer(p, 0.95, () => {
      rect(ctx, -300, 792, 1320, 700, tone('#C98F6C'))
      rect(ctx, -300, 792, 1320, 10, tone('#B57B58'))
      for (let y = 840; y < 1300; y += 56) rect(ctx, -300, y, 1320, 3, alpha('#7C4A34', 0.25))
      for (let i = -4; i < 14; i++)
        stroke(
          ctx,
          [
            [360 + (i - 5) * 74, 802],
            [360 + (i - 5) * 150, 1300],
          ],
          3,
          alpha('#7C4A34', 0.2),
        )
    })
  },
}
