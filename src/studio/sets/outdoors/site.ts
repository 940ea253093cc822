import { swing } from '../../kit/easing'
import { layer, num, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, darker, mix, palette } from '../../kit/palette'
import { box, polygon, rect, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'
import { drawHillCity, drawSky } from '../sky'

const dimmer = (p: Painter) => {
  const share = p.daytime === 'night' ? 0.55 : p.daytime === 'dusk' ? 0.3 : 0
  return (color: string) => mix(color, '#1B2C4A', share)
}

type Four = readonly [x0: number, y0: number, x1: number, y1: number]

const bar = ({ ctx }: Painter, [x0, y0, x1, y1]: Four, width: number, color: string) =>
  stroke(
    ctx,
    [
      [x0, y0],
      [x1, y1],
    ],
    width,
    color,
  )

/** Two rails and what zigzags between them, upright or level. */
function drawLattice(p: Painter, [x0, y0, x1, y1]: Four, steps: number, width: number, steel: string): void {
  const [dx, dy] = [(x1 - x0) / steps, (y1 - y0) / steps]
  const across = dx === 0 ? { x: width, y: 0 } : { x: 0, y: width }
  const at = (i: number, side: number) => [x0 + dx * i + across.x * side, y0 + dy * i + across.y * side] as const
  for (const side of [0, 1]) bar(p, [...at(0, side), ...at(steps, side)], 6, steel)
  for (let i = 0; i < steps; i++) bar(p, [...at(i, i % 2), ...at(i + 1, (i + 1) % 2)], 3.5, steel)
}

function drawCrane(p: Painter, x: number): void {
  const { ctx } = p
  const steel = dimmer(p)('#E2A23F')
  drawLattice(p, [x, 840, x, 130], 18, 30, steel)
  drawLattice(p, [x - 150, 130, x + 470, 130], 17, 24, steel)
  box(ctx, x - 150, 130, 70, 52, 4, darker(steel, 0.25))
  box(ctx, x - 8, 152, 50, 58, 6, '#F4F6F8')
  rect(ctx, x - 2, 160, 38, 24, '#7FA9C4')
  bar(p, [x + 15, 60, x - 140, 128], 3, steel)
  bar(p, [x + 15, 60, x + 440, 128], 3, steel)
  bar(p, [x + 15, 60, x + 15, 130], 7, steel)
  const hook = x + 330 + swing(p.t, 6) * 2
  bar(p, [x + 330, 156, hook, 300], 3, '#38465A')
  box(ctx, hook - 46, 300, 92, 18, 3, dimmer(p)('#B98550'))
  box(ctx, hook - 46, 322, 92, 14, 3, dimmer(p)('#A9794D'))
}

/** A house as it grows: slabs, columns, green nets, scaffolding. */
function drawShell(p: Painter, x: number): void {
  const { ctx } = p
  const tone = dimmer(p)
  for (let floor = 0; floor < 5; floor++) {
    const y = 820 - floor * 118
    rect(ctx, x, y - 118, 420, 118, tone(floor === 4 ? '#C6D2DC' : '#8C99A6'))
    if (floor < 3) rect(ctx, x - 14, y - 112, 448, 110, alpha(tone('#3F8F6B'), 0.72))
    for (let i = 0; i < 5; i++) rect(ctx, x + i * 100, y - 118, 20, 118, tone('#B3BEC8'))
    rect(ctx, x - 18, y - 14, 456, 16, tone('#CBD3DA'))
  }
  for (let i = 0; i < 8; i++) {
    rect(ctx, x - 26 + i * 66, 240, 5, 600, tone('#6C7A88'))
    if (i < 5) rect(ctx, x + 6 + i * 100, 186, 4, 60, tone('#B3473C'))
  }
  for (let y = 300; y < 800; y += 118) rect(ctx, x - 26, y, 470, 5, tone('#6C7A88'))
}

function drawFence(p: Painter, s: Settings): void {
  const { ctx } = p
  const tone = dimmer(p)
  const top = num(s, 'fenceTop', 560)
  rect(ctx, -300, top, 1320, 840 - top, tone('#E7EDF2'))
  rect(ctx, -300, top, 1320, 54, tone(palette.river))
  rect(ctx, -300, 800, 1320, 40, tone('#B8C3CE'))
  for (let x = -290; x < 1010; x += 128) rect(ctx, x, top, 7, 840 - top, tone('#CBD6E0'))
  for (let x = -250; x < 1000; x += 128) {
    polygon(
      ctx,
      [
        [x, top + 90],
        [x + 34, top + 62],
        [x + 68, top + 90],
        [x + 34, top + 118],
      ],
      tone('#D7E2EC'),
    )
  }
  const text = word(s, 'text', '')
  if (text) write(ctx, text, num(s, 'textX', 360), top + 27, { size: 34, weight: 'black', color: '#FFFFFF' })
}

/** A building site on its slope: `fence` hides it behind a hoarding with `text`, `fenceTop`; `crane` x, `shell` x. */
export const site = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const tone = dimmer(p)
    drawSky(p)
    drawHillCity(p, 520)
    layer(p, 0.72, () => {
      drawCrane(p, num(s, 'crane', 120))
      drawShell(p, num(s, 'shell', 380))
    })
    layer(p, 0.92, () => {
      if (s.fence === true) drawFence(p, s)
      rect(ctx, -300, 836, 1320, 700, tone('#CDB894'))
      rect(ctx, -300, 836, 1320, 10, tone('#E3D3B5'))
      for (const [x, y, w] of [
        [40, 890, 150],
        [430, 912, 200],
        [240, 940, 120],
        [610, 868, 90],
      ] as const)
        box(ctx, x, y, w, 9, 4, alpha(tone('#9A845F'), 0.5))
    })
  },
}
