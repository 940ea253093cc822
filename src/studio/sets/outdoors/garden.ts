import { layer, num, type Painter, type Settings } from '../../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../../kit/palette'
import { fractionOf } from '../../kit/random'
import { box, disc, glow, rect, shape, stroke } from '../../kit/shapes'
import { drawHillCity, drawSky } from '../sky'
import { drawBanyan } from '../tower'

const dimmer = (p: Painter) => {
  const share = p.daytime === 'night' ? 0.6 : p.daytime === 'dusk' ? 0.26 : 0
  return (color: string) => mix(color, '#17294A', share)
}

/** A block of flats of the estate, half hidden by its trees. */
function drawBlock(p: Painter, x: number, top: number, width: number, wall: string, seed: string): void {
  const { ctx } = p
  const tone = dimmer(p)
  rect(ctx, x, top, width, 900 - top, tone(wall))
  rect(ctx, x + width - 34, top, 34, 900 - top, tone(darker(wall, 0.12)))
  box(ctx, x - 10, top - 14, width + 20, 18, 4, tone(darker(wall, 0.24)))
  const dark = p.daytime === 'night' ? '#24456B' : p.daytime === 'dusk' ? '#5A7396' : '#9DC0D6'
  for (let row = 0; top + 60 + row * 92 < 780; row++)
    for (let i = 0; 30 + i * 96 < width - 80; i++) {
      const lit = p.daytime !== 'day' && fractionOf(`${seed}${row}.${i}`) < 0.4
      const [wx, wy] = [x + 30 + i * 96, top + 40 + row * 92]
      rect(ctx, wx - 4, wy - 4, 66, 58, alpha('#FFFFFF', 0.5))
      rect(ctx, wx, wy, 58, 50, lit ? palette.lamp : dark)
      rect(ctx, wx + 27, wy, 4, 50, alpha('#FFFFFF', 0.55))
      box(ctx, wx - 8, wy + 54, 74, 8, 3, tone(darker(wall, 0.2)))
    }
}

function drawHedge(p: Painter, y: number): void {
  const leaf = dimmer(p)
  for (let x = -280; x < 1000; x += 62) {
    const r = 44 + fractionOf(`h${x}`) * 14
    disc(p.ctx, x, y, r, leaf(x % 124 === 30 ? palette.moss : palette.mossDeep), r * 0.8)
  }
  rect(p.ctx, -300, y, 1320, 90, leaf(palette.mossDeep))
  for (let x = -260; x < 1000; x += 118) disc(p.ctx, x, y - 6, 17, leaf(lighter(palette.moss, 0.16)), 11)
}

function drawLampPost(p: Painter, x: number): void {
  const { ctx } = p
  const lit = p.daytime !== 'day'
  if (lit) glow(ctx, x, 430, 210, alpha(palette.lamp, 0.5))
  rect(ctx, x - 5, 430, 10, 400, dimmer(p)('#4D5B69'))
  box(ctx, x - 26, 396, 52, 44, [20, 20, 6, 6], lit ? '#FFE9B8' : '#E9EEF2')
  box(ctx, x - 32, 386, 64, 14, 6, dimmer(p)('#4D5B69'))
}

function drawGround(p: Painter, s: Settings): void {
  const { ctx } = p
  const tone = dimmer(p)
  if (s.square === true) {
    rect(ctx, -300, 812, 1320, 700, tone('#D8CDBC'))
    rect(ctx, -300, 812, 1320, 9, tone('#EDE6DA'))
    for (let i = 0; i < 9; i++)
      stroke(
        ctx,
        [
          [-240 + i * 150, 822],
          [-480 + i * 210, 1280],
        ],
        3,
        tone('#C4B8A4'),
      )
    for (const y of [850, 900, 968])
      stroke(
        ctx,
        [
          [-300, y],
          [1020, y],
        ],
        3,
        tone('#C4B8A4'),
      )
    return
  }
  rect(ctx, -300, 800, 1320, 700, tone('#A9C58F'))
  shape(
    ctx,
    'M -300 846 C -60 830 220 838 420 848 C 640 858 860 846 1020 840 L 1020 1300 L -300 1300 Z',
    tone('#DDD2C0'),
  )
  shape(
    ctx,
    'M -300 846 C -60 830 220 838 420 848 C 640 858 860 846 1020 840 L 1020 856 C 800 866 560 874 380 862 C 160 852 -60 848 -300 862 Z',
    tone('#C9BCA6'),
  )
  for (const [x, y] of [
    [70, 918],
    [260, 946],
    [470, 912],
    [640, 950],
    [160, 884],
    [560, 884],
  ] as const)
    disc(ctx, x, y, 26, tone('#CFC3AE'), 7)
}

/** The green lane between the blocks of an estate: `square` paves it, `lamp`, `treeX`, `blockX` place things. */
export const garden = {
  back(p: Painter, s: Settings): void {
    drawSky(p)
    drawHillCity(p, 500)
    layer(p, 0.66, () => {
      drawBlock(p, num(s, 'blockX', -70), 250, 300, '#E9D2B4', 'a')
      drawBlock(p, 520, 190, 330, '#D9DDE4', 'b')
    })
    layer(p, 0.86, () => {
      drawBanyan(p, num(s, 'treeX', 330), 806, 1.15)
      drawHedge(p, 762)
      drawLampPost(p, num(s, 'lamp', 560))
    })
    layer(p, 1, () => drawGround(p, s))
  },
}
