import { layer, num, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../../kit/palette'
import { box, disc, glow, rect, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'
import { drawHillCity, drawSky } from '../sky'
import { drawBanyan } from '../tower'

function drawBars(p: Painter, tone: (color: string) => string, open: number): void {
  const { ctx } = p
  const left = 262
  const width = 250 * (1 - open * 0.82)
  box(ctx, left, 300, width, 20, 6, tone('#3C5166'))
  box(ctx, left, 780, width, 20, 6, tone('#3C5166'))
  for (let i = 0; i <= 6; i++) rect(ctx, left + (i * (width - 12)) / 6, 306, 12, 490, tone('#4E667D'))
  box(ctx, left + width - 34, 540, 24, 60, 8, tone('#C9A35E'))
}

function drawGatehouse(p: Painter, s: Settings, tone: (color: string) => string): void {
  const { ctx } = p
  for (const x of [196, 512]) {
    rect(ctx, x, 240, 66, 600, tone('#D8B48A'))
    rect(ctx, x + 44, 240, 22, 600, tone(darker('#D8B48A', 0.1)))
    box(ctx, x - 12, 214, 90, 34, 8, tone('#A9704C'))
  }
  box(ctx, 150, 150, 474, 92, 14, tone('#7C3B2E'))
  write(ctx, word(s, 'sign', '阳光苑'), 387, 198, { size: 56, weight: 'black', color: '#FFE2A6' })
  rect(ctx, 578, 380, 500, 460, tone('#E3CDAE'))
  rect(ctx, 578, 380, 500, 18, tone('#A9704C'))
  rect(ctx, -400, 380, 596, 460, tone('#E3CDAE'))
  rect(ctx, -400, 380, 596, 18, tone('#A9704C'))
  for (let x = -380; x < 180; x += 74) box(ctx, x, 440, 50, 150, [25, 25, 4, 4], tone(lighter('#E3CDAE', 0.35)))
  if (p.daytime !== 'day')
    for (const x of [229, 545]) {
      glow(ctx, x, 200, 130, alpha('#FFD68A', 0.6))
      disc(ctx, x, 200, 20, '#FFF1C8')
    }
}

/** The gate of a housing compound: `sign`, `open` 0–1 swings the bars aside, `wet` puts light on the ground. */
export const compound = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const dim = p.daytime === 'night' ? 0.45 : p.daytime === 'dusk' ? 0.2 : 0
    const tone = (color: string) => mix(color, '#14304F', dim)
    drawSky(p)
    drawHillCity(p, 560)
    layer(p, 0.9, () => {
      drawBanyan(p, 390, 800, 1.2)
      rect(ctx, 240, 700, 300, 140, tone('#B9C9A8'))
      drawBars(p, tone, num(s, 'open', 0))
      drawGatehouse(p, s, tone)
      rect(ctx, -300, 836, 1320, 700, tone('#CBC6BC'))
      rect(ctx, -300, 836, 1320, 10, alpha('#FFFFFF', 0.3))
      for (let i = 0; i < 7; i++)
        stroke(
          ctx,
          [
            [-200 + i * 190, 850],
            [-330 + i * 230, 1280],
          ],
          2,
          alpha('#1A2238', 0.08),
        )
      if (s.wet === true)
        for (let i = 0; i < 6; i++) box(ctx, 60 + i * 110, 880 + (i % 3) * 40, 130, 7, 4, alpha(palette.lamp, 0.22))
    })
  },
}
