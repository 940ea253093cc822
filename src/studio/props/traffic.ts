import { num, type DrawProp, type Painter, word } from '../kit/painter'
import { alpha, darker, lighter, palette } from '../kit/palette'
import { box, disc, glow, polygon, rect, ring, shape, stroke } from '../kit/shapes'

/** A small car; `dent` bends its roof, `lights` 0–1, `colour`. */
export const car: DrawProp = ({ ctx }, s) => {
  const color = word(s, 'colour', '#F4F6F8')
  const dent = num(s, 'dent', 0) * 26
  disc(ctx, 0, 2, 250, '#1A223830', 16)
  shape(
    ctx,
    `M -150 -116 C -120 -190 -90 -206 -50 -206 C -20 -206 -16 ${-206 + dent} 6 ${-206 + dent} C 30 ${-206 + dent} 34 -206 60 -206 C 108 -206 140 -170 172 -116 Z`,
    lighter(color, 0.1),
  )
  shape(ctx, `M -128 -120 C -106 -172 -84 -188 -52 -188 L -8 ${-188 + dent} L -8 -120 Z`, '#5D7F9C')
  shape(ctx, `M 8 -120 L 8 ${-188 + dent} L 58 -188 C 96 -186 122 -160 146 -120 Z`, '#5D7F9C')
  shape(ctx, 'M -236 -34 C -240 -92 -214 -112 -150 -120 L 176 -120 C 226 -110 244 -84 240 -34 Z', color)
  rect(ctx, -238, -58, 478, 26, darker(color, 0.12))
  stroke(
    ctx,
    [
      [0, -118],
      [0, -44],
    ],
    3,
    darker(color, 0.25),
  )
  box(ctx, 20, -104, 40, 9, 4, darker(color, 0.3))
  box(ctx, -238, -92, 28, 24, 8, '#E4604C')
  box(ctx, 208, -92, 30, 26, 10, '#FFE9B0')
  const lights = num(s, 'lights', 0)
  if (lights > 0) {
    polygon(
      ctx,
      [
        [236, -90],
        [700, -200],
        [700, 60],
        [236, -66],
      ],
      alpha('#FFF3C8', 0.5 * lights),
    )
    glow(ctx, 232, -78, 120, alpha('#FFF3C8', 0.8 * lights))
  }
  for (const x of [-138, 142]) {
    disc(ctx, x, -34, 46, '#262B36')
    disc(ctx, x, -34, 22, '#C4CDD5')
  }
}

/** An electric bicycle with turning wheels; its rider stands behind it without legs. */
export const ebike: DrawProp = ({ ctx, t }, s) => {
  const spin = num(s, 'spin', 1) * t * 9
  disc(ctx, 0, 2, 150, '#1A223830', 10)
  for (const x of [-104, 108]) {
    ring(ctx, x, -50, 44, 12, '#262B36')
    for (let i = 0; i < 3; i++) {
      const a = spin + (i * Math.PI) / 3
      stroke(
        ctx,
        [
          [x - Math.cos(a) * 38, -50 - Math.sin(a) * 38],
          [x + Math.cos(a) * 38, -50 + Math.sin(a) * 38],
        ],
        2.5,
        '#8C98A4',
      )
    }
  }
  shape(
    ctx,
    'M -128 -112 C -70 -124 -40 -110 -28 -66 L 40 -66 L 66 -170 L 88 -170 L 70 -50 C 66 -38 40 -36 -40 -40 C -90 -44 -124 -74 -128 -112 Z',
    palette.river,
  )
  box(ctx, -130, -134, 104, 24, 12, '#2B2E38')
  stroke(
    ctx,
    [
      [76, -166],
      [108, -52],
    ],
    12,
    '#C4CDD5',
  )
  stroke(
    ctx,
    [
      [76, -168],
      [46, -206],
    ],
    10,
    '#2B2E38',
  )
  disc(ctx, 92, -156, 15, '#FFE9B0')
  if (num(s, 'lights', 1) > 0)
    polygon(
      ctx,
      [
        [98, -166],
        [330, -210],
        [330, -70],
        [98, -148],
      ],
      '#FFF3C830',
    )
}

/** Traffic light: `on` red | green. */
export const signal: DrawProp = (p, s) => {
  const { ctx } = p
  rect(ctx, -6, -360, 12, 360, '#16283E')
  box(ctx, -38, -500, 76, 150, 18, '#16202D')
  const on = word(s, 'on', 'red')
  lamp(p, -458, on === 'red', '#E4604C')
  lamp(p, -394, on === 'green', '#4CC38A')
}

function lamp({ ctx }: Painter, y: number, on: boolean, color: string): void {
  if (on) glow(ctx, 0, y, 90, alpha(color, 0.5))
  disc(ctx, 0, y, 24, on ? color : darker(color, 0.72))
}
