import { swing } from '../kit/easing'
import { type Daytime, layer, type Painter } from '../kit/painter'
import { alpha, mix, palette } from '../kit/palette'
import { seeded } from '../kit/random'
import { box, curve, disc, fade, glow, polygon, rect, shape, stroke } from '../kit/shapes'

interface Air {
  top: string
  bottom: string
  far: string
  near: string
  water: string
  lit: string
}

/** The colours of the air at each time of day. */
export const air: Record<Daytime, Air> = {
  day: { top: '#BFDDF2', bottom: '#F3F8FB', far: '#C3D9EA', near: '#9DBFD8', water: '#A9CDE6', lit: '#F4F8FB' },
  dusk: { top: '#33629A', bottom: '#F6C9A0', far: '#6E88AE', near: '#44648F', water: '#7E9BC0', lit: '#FFD68A' },
  night: { top: '#0A2140', bottom: '#27598C', far: '#1C426C', near: '#133154', water: '#1E4A78', lit: '#FFD68A' },
}

export function drawSky(p: Painter): void {
  const { ctx, daytime } = p
  ctx.fillStyle = fade(ctx, 0, 760, air[daytime].top, air[daytime].bottom)
  ctx.fillRect(-300, -300, 1320, 1700)
  layer(p, 0.08, () => {
    if (daytime === 'night') {
      const random = seeded(7)
      for (let i = 0; i < 34; i++)
        disc(ctx, random() * 760 - 20, random() * 360, 1.2 + random() * 1.3, alpha('#FFFFFF', 0.35 + random() * 0.4))
      glow(ctx, 590, 130, 120, '#FFF1C840')
      disc(ctx, 590, 130, 36, '#FFF3D1')
      disc(ctx, 576, 122, 33, mix(air.night.top, air.night.bottom, 0.16))
    } else {
      glow(ctx, 560, daytime === 'dusk' ? 470 : 170, 210, daytime === 'dusk' ? '#FFE3A899' : '#FFFFFFCC')
      disc(ctx, 560, daytime === 'dusk' ? 470 : 170, 52, daytime === 'dusk' ? '#FFE2A6' : '#FFF6DC')
    }
  })
  layer(p, 0.16, () => {
    const cloud = alpha(
      daytime === 'day' ? '#FFFFFF' : '#FFFFFF',
      daytime === 'day' ? 0.85 : daytime === 'dusk' ? 0.22 : 0.07,
    )
    drawCloud(p, ((p.t * 5 + 120) % 1000) - 140, 250, 1, cloud)
    drawCloud(p, ((p.t * 4 + 620) % 1000) - 140, 140, 0.75, cloud)
  })
}

function drawCloud({ ctx }: Painter, x: number, y: number, scale: number, color: string): void {
  shape(
    ctx,
    `M ${x} ${y} C ${x} ${y - 36 * scale} ${x + 52 * scale} ${y - 44 * scale} ${x + 64 * scale} ${y - 22 * scale} C ${x + 84 * scale} ${y - 62 * scale} ${x + 146 * scale} ${y - 46 * scale} ${x + 146 * scale} ${y - 12 * scale} C ${x + 178 * scale} ${y - 18 * scale} ${x + 184 * scale} ${y} ${x + 172 * scale} ${y} Z`,
    color,
  )
}

/** A row of towers seen from afar, each with its windows. */
function drawTowers(
  p: Painter,
  options: { seed: number; base: number; min: number; max: number; color: string; lit: number },
) {
  const random = seeded(options.seed)
  const { ctx } = p
  for (let x = -160; x < 880;) {
    const w = 46 + random() * 44
    const h = options.min + random() * (options.max - options.min)
    const top = options.base - h
    box(ctx, x, top, w, h + 300, [random() > 0.6 ? 14 : 3, 3, 0, 0], options.color)
    if (random() > 0.55) rect(ctx, x + w / 2 - 2, top - 22, 4, 24, options.color)
    for (let wy = top + 14; wy < options.base - 8; wy += 19)
      for (let wx = x + 9; wx < x + w - 12; wx += 15)
        if (random() < options.lit) rect(ctx, wx, wy, 7, 9, alpha(air[p.daytime].lit, 0.3 + random() * 0.55))
    x += w + 4 + random() * 22
  }
}

/** Two rivers, a bridge and a cable car below the hill city. */
export function drawHillCity(p: Painter, base = 620): void {
  const { ctx } = p
  const tone = air[p.daytime]
  const lit = p.daytime === 'day' ? 0.3 : 0.36
  layer(p, 0.22, () => {
    shape(
      ctx,
      `M -200 ${base - 60} C -60 ${base - 210} 60 ${base - 120} 180 ${base - 190} C 320 ${base - 280} 430 ${base - 140} 560 ${base - 220} C 700 ${base - 290} 800 ${base - 160} 940 ${base - 170} L 940 1300 L -200 1300 Z`,
      mix(tone.far, tone.bottom, 0.45),
    )
  })
  layer(p, 0.34, () => drawTowers(p, { seed: 11, base: base - 40, min: 90, max: 260, color: tone.far, lit: lit * 0.6 }))
  layer(p, 0.44, () => {
    rect(ctx, -220, base - 34, 1200, 760, tone.water)
    for (let i = 0; i < 9; i++) {
      const x = ((i * 137 + p.t * 9) % 900) - 120
      stroke(
        ctx,
        [
          [x, base + 6 + i * 11],
          [x + 44 + i * 4, base + 6 + i * 11],
        ],
        3,
        alpha('#FFFFFF', 0.22),
      )
    }
    drawBridge(p, base)
  })
  layer(p, 0.58, () => {
    shape(
      ctx,
      `M -220 ${base + 150} C -80 ${base + 20} 60 ${base + 60} 170 ${base + 130} C 260 ${base + 190} 420 ${base + 180} 520 ${base + 110} C 640 ${base + 30} 800 ${base + 40} 940 ${base + 90} L 940 1400 L -220 1400 Z`,
      mix(tone.near, palette.mossDeep, p.daytime === 'day' ? 0.28 : 0.16),
    )
  })
}

function drawBridge({ ctx, daytime }: Painter, base: number): void {
  const color = daytime === 'day' ? '#C6624C' : '#8E4A4A'
  const deck = base - 66
  rect(ctx, -240, deck, 1240, 11, color)
  for (const x of [150, 520]) {
    polygon(
      ctx,
      [
        [x - 12, deck + 70],
        [x - 5, deck - 150],
        [x + 5, deck - 150],
        [x + 12, deck + 70],
      ],
      color,
    )
    for (let i = 1; i < 8; i++)
      for (const side of [-1, 1])
        stroke(
          ctx,
          [
            [x, deck - 150 + i * 5],
            [x + side * i * 22, deck],
          ],
          1.6,
          alpha(color, 0.75),
        )
  }
}

/** The cable car over the river; `y` is the height of its rope. */
export function drawCableCar(p: Painter, y = 330): void {
  const { ctx } = p
  layer(p, 0.5, () => {
    curve(ctx, `M -200 ${y - 40} Q 360 ${y + 40} 940 ${y - 70}`, 2.5, alpha(palette.ink, 0.45))
    const x = ((p.t * 16 + 160) % 900) - 100
    const rope = y - 40 + (80 * (x + 200)) / 1140 - 110 * ((x + 200) / 1140) ** 2 + 22
    stroke(
      ctx,
      [
        [x, rope - 6],
        [x, rope + 20],
      ],
      3,
      palette.ink2,
    )
    box(ctx, x - 25, rope + 18 + swing(p.t, 3) * 1, 50, 36, 10, palette.seal)
    box(ctx, x - 19, rope + 24 + swing(p.t, 3) * 1, 38, 15, 5, '#FBE3B8')
  })
}
