import { layer, num, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, mix, palette } from '../../kit/palette'
import { box, disc, polygon, rect, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'
import { drawHillCity, drawSky } from '../sky'
import { drawBanyan } from '../tower'

type Tone = (color: string) => string

function drawWall({ ctx }: Painter, tone: Tone): void {
  rect(ctx, -300, 470, 1320, 350, tone('#B9AFA2'))
  for (let row = 0; row < 6; row++)
    for (let i = 0; i < 12; i++) {
      const x = -300 + i * 116 + (row % 2) * 58
      rect(ctx, x, 474 + row * 58, 112, 54, tone((i + row) % 3 ? '#B3A899' : '#BEB4A7'))
    }
  rect(ctx, -300, 452, 1320, 24, tone('#8F8678'))
  rect(ctx, -300, 396, 1320, 8, tone('#6E7B87'))
  for (let x = -280; x < 1000; x += 84) rect(ctx, x, 396, 7, 60, tone('#6E7B87'))
}

function drawPlants(p: Painter, s: Settings, tone: Tone): void {
  drawBanyan(p, num(s, 'treeX', 60), 470, 0.9)
  for (const [x, y, r] of [
    [250, 474, 30],
    [290, 470, 24],
    [600, 472, 32],
    [642, 476, 22],
  ] as const)
    disc(p.ctx, x, y, r, tone(palette.moss), r * 0.7)
}

function drawSign({ ctx }: Painter, s: Settings): void {
  const sign = word(s, 'sign', '')
  if (!sign) return
  const x = num(s, 'signX', 520)
  box(ctx, x - 110, 520, 220, 84, 10, palette.river)
  write(ctx, sign, x, 562, { size: 42, weight: 'black', color: '#FFFFFF' })
}

function drawBays({ ctx }: Painter, tone: Tone): void {
  rect(ctx, -300, 800, 1320, 700, tone('#737E8B'))
  rect(ctx, -300, 800, 1320, 12, tone('#99A3AD'))
  for (const x of [-80, 300, 680])
    polygon(
      ctx,
      [
        [x, 826],
        [x + 12, 826],
        [360 + (x - 360) * 1.36 + 18, 1200],
        [360 + (x - 360) * 1.36, 1200],
      ],
      tone('#E7ECF0'),
    )
}

function drawPuddles({ ctx }: Painter): void {
  for (let i = 0; i < 7; i++) {
    const [x, y] = [30 + i * 104, 858 + (i % 3) * 42]
    disc(ctx, x, y, 52, alpha('#C9DDEE', 0.16), 9)
    stroke(
      ctx,
      [
        [x - 24, y],
        [x + 18, y],
      ],
      3,
      alpha('#FFFFFF', 0.28),
    )
  }
}

/** A parking place below a wall in grey weather: `wet`, `sign` on the wall at `signX`, `gloom` 0–1, `treeX`. */
export const lot = {
  back(p: Painter, s: Settings): void {
    const grey = p.daytime === 'night' ? 0.6 : p.daytime === 'dusk' ? 0.34 : 0.08
    const tone: Tone = (color) => mix(color, '#25354F', grey)
    drawSky(p)
    layer(p, 0.1, () => rect(p.ctx, -300, -300, 1320, 1300, alpha('#6F8096', num(s, 'gloom', 0.34))))
    drawHillCity(p, 540)
    layer(p, 0.8, () => {
      drawWall(p, tone)
      drawPlants(p, s, tone)
      drawSign(p, s)
    })
    layer(p, 1, () => {
      drawBays(p, tone)
      if (s.wet === true) drawPuddles(p)
    })
  },
}
