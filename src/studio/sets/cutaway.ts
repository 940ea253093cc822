import { clamp } from '../kit/easing'
import { layer, num, type Painter, type Settings } from '../kit/painter'
import { alpha, darker, mix, palette } from '../kit/palette'
import { box, curve, disc, glow, polygon, rect, stroke } from '../kit/shapes'
import { drawSky } from './sky'

const LEFT = 70
const RIGHT = 650
const TOP = 120
const SLAB = 478
const BOTTOM = 880

function drawBathroom(p: Painter, s: Settings): void {
  const { ctx } = p
  rect(ctx, LEFT, TOP, RIGHT - LEFT, SLAB - TOP, '#DDEDF2')
  for (let x = LEFT; x < RIGHT; x += 48)
    stroke(
      ctx,
      [
        [x, TOP],
        [x, SLAB],
      ],
      2,
      '#FFFFFFAA',
    )
  for (let y = TOP; y < SLAB; y += 48)
    stroke(
      ctx,
      [
        [LEFT, y],
        [RIGHT, y],
      ],
      2,
      '#FFFFFFAA',
    )
  box(ctx, 470, 350, 130, 128, [60, 60, 8, 8], '#FFFFFF')
  box(ctx, 480, 336, 110, 22, 10, '#EAF2F5')
  box(ctx, 560, 236, 60, 110, 10, '#F5FAFB')
  stroke(
    ctx,
    [
      [120, 170],
      [120, 300],
      [150, 300],
    ],
    9,
    '#A8B8C2',
  )
  polygon(
    ctx,
    [
      [104, 166],
      [178, 152],
      [182, 172],
      [106, 184],
    ],
    '#A8B8C2',
  )
  const water = num(s, 'water', 0)
  if (water <= 0) return
  const level = SLAB - 64 * water
  ctx.fillStyle = '#4D9BD6CC'
  ctx.fillRect(LEFT, level, RIGHT - LEFT, SLAB - level)
  const wave = Array.from(
    { length: 13 },
    (_, i) => `L ${LEFT + i * 48.4} ${level + Math.sin(i * 1.3 + p.t * 2.4) * 4}`,
  ).join(' ')
  curve(ctx, wave.replace('L', 'M'), 5, '#BFE0F5')
}

function drawDining(p: Painter, s: Settings): void {
  const { ctx } = p
  rect(
    ctx,
    LEFT,
    SLAB + 34,
    RIGHT - LEFT,
    BOTTOM - SLAB - 34,
    mix('#F6E3C5', '#2A3550', p.daytime === 'night' ? 0.2 : 0),
  )
  rect(ctx, LEFT, 800, RIGHT - LEFT, 80, '#C89A6B')
  glow(ctx, 470, 620, 190, '#FFD98A66')
  stroke(
    ctx,
    [
      [470, SLAB + 34],
      [470, 590],
    ],
    4,
    palette.ink2,
  )
  polygon(
    ctx,
    [
      [446, 590],
      [494, 590],
      [522, 634],
      [418, 634],
    ],
    palette.clay,
  )
  const damp = num(s, 'damp', 0)
  if (damp > 0) {
    disc(ctx, 250, SLAB + 36, 120 * damp, '#CDAF7E', 26 * damp)
    disc(ctx, 250, SLAB + 36, 66 * damp, '#B3935F', 16 * damp)
  }
}

function drawLineHouse({ ctx }: Painter): void {
  rect(ctx, LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, '#FFFFFF')
  for (const points of [
    [
      [LEFT, TOP],
      [RIGHT, TOP],
      [RIGHT, BOTTOM],
      [LEFT, BOTTOM],
      [LEFT, TOP],
    ],
    [
      [LEFT, SLAB],
      [RIGHT, SLAB],
    ],
    [
      [LEFT, SLAB + 26],
      [RIGHT, SLAB + 26],
    ],
    [
      [30, TOP],
      [360, 40],
      [690, TOP],
    ],
  ] as const)
    stroke(ctx, points as unknown as [number, number][], 5, palette.riverSoft)
  stroke(
    ctx,
    [
      [120, 190],
      [120, 300],
      [156, 300],
    ],
    5,
    palette.riverSoft,
  )
  stroke(
    ctx,
    [
      [500, 470],
      [500, 380],
      [600, 380],
      [600, 470],
    ],
    5,
    palette.riverSoft,
  )
  stroke(
    ctx,
    [
      [380, 868],
      [380, 760],
      [600, 760],
      [600, 868],
    ],
    5,
    palette.riverSoft,
  )
}

/** A house cut open like a doll's house, a bathroom above a dining room: `water 0–1, damp 0–1, lines`. */
export const cutaway = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    if (s.lines === true) {
      rect(ctx, -300, -300, 1320, 1900, '#E8F1FA')
      layer(p, 1, () => drawLineHouse(p))
      return
    }
    const dawn = clamp(num(s, 'dawn', p.daytime === 'night' ? 0 : 1))
    drawSky({ ...p, daytime: 'night' })
    if (dawn > 0) {
      ctx.save()
      ctx.globalAlpha *= dawn
      drawSky({ ...p, daytime: 'day' })
      ctx.restore()
    }
    layer(p, 1, () => {
      const wall = '#B98F6A'
      box(ctx, LEFT - 34, TOP - 30, RIGHT - LEFT + 68, BOTTOM - TOP + 600, 10, wall)
      drawBathroom(p, s)
      drawDining(p, s)
      rect(ctx, LEFT - 34, SLAB, RIGHT - LEFT + 68, 34, '#9AA5AE')
      rect(ctx, LEFT - 34, SLAB, RIGHT - LEFT + 68, 8, darker('#9AA5AE', 0.15))
      const seep = num(s, 'seep', 0)
      if (seep > 0)
        stroke(
          ctx,
          [
            [90, SLAB + 4],
            [150, SLAB + 16],
            [210, SLAB + 14],
            [250, SLAB + 32],
          ].slice(0, Math.ceil(seep * 4)) as [number, number][],
          7,
          '#4D9BD6',
        )
      rect(ctx, LEFT - 34, BOTTOM, RIGHT - LEFT + 68, 500, darker(wall, 0.2))
      polygon(
        ctx,
        [
          [-10, TOP - 22],
          [360, 6],
          [730, TOP - 22],
          [690, TOP - 4],
          [30, TOP - 4],
        ],
        '#7C5140',
      )
      rect(ctx, -300, 905, 1320, 600, alpha('#1A2238', 0.25))
    })
  },
}
