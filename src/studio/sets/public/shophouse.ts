import { swing } from '../../kit/easing'
import { layer, num, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, darker, mix, palette } from '../../kit/palette'
import { box, disc, glow, polygon, rect, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'
import { drawHillCity, drawSky } from '../sky'

type Tone = (color: string) => string

const FLOOR_TOP = 476

function drawUpper(p: Painter, tone: Tone): void {
  const { ctx } = p
  rect(ctx, 60, 60, 1000, FLOOR_TOP - 60, tone('#EAD8BD'))
  box(ctx, 40, 36, 1040, 34, 6, tone('#8E5F4A'))
  box(ctx, 430, 150, 150, FLOOR_TOP - 150, [8, 8, 0, 0], tone('#8A6A4E'))
  rect(ctx, 446, 168, 118, FLOOR_TOP - 168, p.daytime === 'day' ? '#5F7F97' : '#FFDFA0')
  box(ctx, 606, 180, 190, 150, 8, tone('#B98F6A'))
  rect(ctx, 620, 194, 160, 122, p.daytime === 'day' ? '#9DC3DC' : '#FFD68A')
}

function drawSlab({ ctx }: Painter, tone: Tone): void {
  rect(ctx, 40, FLOOR_TOP, 1000, 26, tone('#C9B79C'))
  rect(ctx, 40, FLOOR_TOP, 1000, 7, tone('#E3D6C0'))
}

function drawShopFront(p: Painter, s: Settings, tone: Tone): void {
  const { ctx } = p
  rect(ctx, 60, FLOOR_TOP + 26, 1000, 360, tone('#D9B98F'))
  box(ctx, 110, FLOOR_TOP + 50, 300, 76, 10, tone('#7C3B2E'))
  write(ctx, word(s, 'sign', '老灶卤菜'), 260, FLOOR_TOP + 89, { size: 50, weight: 'black', color: '#FFE2A6' })
  box(ctx, 110, FLOOR_TOP + 146, 470, 240, [8, 8, 0, 0], tone('#5B4336'))
  rect(ctx, 124, FLOOR_TOP + 160, 442, 226, mix('#F6CF8F', '#2A3550', p.daytime === 'day' ? 0.12 : 0))
  if (p.daytime !== 'day') glow(ctx, 345, FLOOR_TOP + 260, 260, alpha(palette.lamp, 0.5))
  for (let i = 0; i < 4; i++) {
    const x = 176 + i * 58
    stroke(
      ctx,
      [
        [x, FLOOR_TOP + 160],
        [x, FLOOR_TOP + 186],
      ],
      3,
      '#5B3A30',
    )
    disc(ctx, x, FLOOR_TOP + 214, 19, i % 2 ? '#A4502C' : '#8C3F24', 28)
    disc(ctx, x - 6, FLOOR_TOP + 206, 5, '#C9743F', 8)
  }
}

/** The chimney that ends below the balcony, its puffs and, while `fixed` is below 1, what drips from it. */
function drawFlue(p: Painter, s: Settings, tone: Tone): void {
  const { ctx } = p
  const fixed = num(s, 'fixed', 0)
  const smoke = num(s, 'smoke', 1)
  const end = FLOOR_TOP - 40 - fixed * 470
  rect(ctx, 640, end, 34, 860 - end, tone('#9AA8B4'))
  rect(ctx, 662, end, 12, 860 - end, tone('#7F8E9B'))
  polygon(
    ctx,
    [
      [622, end - 22],
      [657, end - 50],
      [692, end - 22],
    ],
    tone('#7F8E9B'),
  )
  for (const y of [640, 780]) rect(ctx, 632, y, 50, 14, tone('#6B7A87'))
  for (let i = 0; i < 5; i++) {
    const life = (p.t * 0.3 + i / 5) % 1
    const drift = fixed > 0.5 ? 60 * life : -150 * life
    const puff = alpha('#6E5A4A', 0.42 * (1 - life) * smoke)
    disc(ctx, 650 + drift + swing(p.t, 2.2, i * 0.3) * 8, end - 46 - life * 150, 18 + 34 * life, puff)
  }
}

/** A shop with a flat above, cut by a balcony: `sign`, `smoke` 0–1, `fixed` 0–1 lets the flue grow past the roof. */
export const shophouse = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const dim = p.daytime === 'night' ? 0.45 : p.daytime === 'dusk' ? 0.2 : 0
    const tone: Tone = (color) => mix(color, '#14304F', dim)
    drawSky(p)
    drawHillCity(p, 540)
    layer(p, 1, () => {
      drawUpper(p, tone)
      drawShopFront(p, s, tone)
      rect(ctx, -300, 850, 1320, 700, tone('#CBC6BC'))
      rect(ctx, -300, 850, 1320, 10, alpha('#FFFFFF', 0.3))
      rect(ctx, 60, 836, 1000, 16, tone(darker('#D9B98F', 0.2)))
      drawFlue(p, s, tone)
      drawSlab(p, tone)
    })
  },
}
