import { layer, num, type Painter, type Settings, word } from '../../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../../kit/palette'
import { seeded } from '../../kit/random'
import { box, disc, fade, glow, polygon, rect, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

const STEPS = 10
const GROUND = 900
const LANDING = 548
const FOOT_X = 300
const HEAD_X = 560

type Tone = (color: string) => string

function drawWalls({ ctx }: Painter, tone: Tone): void {
  rect(ctx, -300, -300, 1320, 1700, tone('#EFEADD'))
  rect(ctx, -300, 700, 1320, 200, tone('#8FB3A4'))
  rect(ctx, -300, 694, 1320, 8, tone('#6E9686'))
  rect(ctx, -300, 348, 1320, 170, tone('#8FB3A4'))
  rect(ctx, -300, 342, 1320, 8, tone('#6E9686'))
}

/** The entrance: a steel door that stands open to the light. */
function drawEntrance(p: Painter, tone: Tone): void {
  const { ctx } = p
  box(ctx, -30, 560, 150, 340, [8, 8, 0, 0], tone('#5B6774'))
  const light = { day: '#DCEFF5', dusk: '#F2C79A', night: '#1B3A5E' }[p.daytime]
  rect(ctx, -18, 574, 126, 326, light)
  if (p.daytime === 'day')
    polygon(
      ctx,
      [
        [-18, 900],
        [108, 900],
        [220, 972],
        [-60, 972],
      ],
      '#FFFFFF55',
    )
}

function drawFlight(ctx: Painter['ctx'], tone: Tone, glowing: number): void {
  const [w, h] = [(HEAD_X - FOOT_X) / STEPS, (GROUND - LANDING) / STEPS]
  polygon(
    ctx,
    [
      [FOOT_X, GROUND],
      [HEAD_X, LANDING],
      [HEAD_X, LANDING + 60],
      [FOOT_X + 60, GROUND],
    ],
    tone('#A79F90'),
  )
  for (let i = 0; i < STEPS; i++) {
    const [x, y] = [FOOT_X + i * w, GROUND - (i + 1) * h]
    rect(ctx, x, y, w + 1, h + 2, mix(tone('#C6BEAF'), '#5FC28E', glowing))
    rect(ctx, x - 3, y, w + 4, 8, mix(tone('#E4DED2'), '#A6E5C3', glowing))
  }
  rect(ctx, HEAD_X, LANDING, 460, 26, mix(tone('#C6BEAF'), '#5FC28E', glowing))
  rect(ctx, HEAD_X - 3, LANDING, 463, 8, mix(tone('#E4DED2'), '#A6E5C3', glowing))
  for (let i = 0; i <= STEPS; i += 2) rect(ctx, FOOT_X + i * w + 8, GROUND - i * h - 128, 6, 100 + h, tone('#6C7A88'))
  stroke(
    ctx,
    [
      [FOOT_X + 10, GROUND - 128],
      [HEAD_X + 8, LANDING - 128],
    ],
    11,
    tone('#8E5F3A'),
  )
}

/** The next flight, behind, that goes up to the left. */
function drawUpperFlight(ctx: Painter['ctx'], tone: Tone): void {
  const far: Tone = (color) => mix(tone(color), tone('#EFEADD'), 0.35)
  for (let i = 0; i < 9; i++) {
    const [x, y] = [HEAD_X - 20 - (i + 1) * 27, LANDING - (i + 1) * 36]
    rect(ctx, x, y, 29, 54, far('#B7AFA0'))
    rect(ctx, x - 1, y, 30, 7, far('#DDD6C9'))
  }
  stroke(
    ctx,
    [
      [HEAD_X - 20, LANDING - 126],
      [HEAD_X - 264, LANDING - 450],
    ],
    9,
    far('#8E5F3A'),
  )
  rect(ctx, 60, LANDING - 324, 258, 20, far('#C6BEAF'))
}

function drawSoot({ ctx }: Painter, soot: number): void {
  if (soot <= 0) return
  ctx.fillStyle = fade(ctx, 0, 900, alpha('#17191E', 0.82 * soot), alpha('#17191E', 0.42 * soot))
  ctx.fillRect(-300, -300, 1320, 1210)
  const random = seeded(5)
  for (let i = 0; i < 18; i++)
    glow(ctx, 60 + random() * 460, 300 + random() * 560, 90 + random() * 110, alpha('#101216', 0.4 * soot))
}

/**
 * A stairwell cut open: hall (y 900) on the left, a flight up to the landing (x 560–, y 548) with a flat's door.
 * Figures at scale 0.66. `soot` 0–1, `bright` 0–1 lights the lamp, `green` 0–1 shows the way out, `open` the door,
 * `glow` of the flat behind the door, `notice` words by the door.
 */
export const stairwell = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const bright = num(s, 'bright', p.daytime === 'night' ? 0.3 : 1)
    const dim = (p.daytime === 'night' ? 0.62 : p.daytime === 'dusk' ? 0.24 : 0) * (1.15 - bright)
    const tone: Tone = (color) => mix(color, '#1A2740', Math.max(0, Math.min(0.8, dim)))
    layer(p, 1, () => {
      drawWalls(p, tone)
      drawUpperFlight(ctx, tone)
      drawEntrance(p, tone)
      const open = num(s, 'open', 0)
      box(ctx, 606, 302, 128, 246, [6, 6, 0, 0], tone('#8A6A4E'))
      rect(ctx, 616, 312, 108, 236, mix(tone('#6C5440'), '#FFE3A6', num(s, 'glow', 0.2)))
      const width = 108 * (1 - open * 0.82)
      box(ctx, 616 + 108 - width, 312, width, 236, 3, tone('#A4633F'))
      disc(ctx, 616 + 108 - width + Math.min(16, width * 0.3), 440, 6, palette.lamp)
      const notice = word(s, 'notice', '')
      if (notice) {
        box(ctx, 138, 596, 150, 84, 6, tone('#FFFFFF'))
        rect(ctx, 138, 596, 150, 14, tone(palette.seal))
        write(ctx, notice, 213, 646, { size: 34, weight: 'black', color: tone(palette.seal) })
      }
      box(ctx, 396, 20, 78, 20, 8, tone('#DDE4E9'))
      if (bright > 0.4) glow(ctx, 435, 44, 420, alpha('#FFF3CF', 0.45 * bright))
      rect(ctx, -300, GROUND, 1320, 600, tone('#B9B2A4'))
      rect(ctx, -300, GROUND, 1320, 9, tone('#D6D0C5'))
      rect(ctx, HEAD_X + 2, LANDING + 26, 460, GROUND - LANDING - 26, tone(darker('#EFEADD', 0.1)))
      drawFlight(ctx, tone, num(s, 'green', 0))
      if (num(s, 'green', 0) > 0) glow(ctx, 60, 760, 220, alpha(lighter('#5FC28E', 0.2), 0.5 * num(s, 'green', 0)))
      drawSoot(p, num(s, 'soot', 0))
    })
  },
}
