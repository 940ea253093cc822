import { swing } from '../kit/easing'
import { layer, num, type Painter, type Settings, word } from '../kit/painter'
import { alpha, darker, mix, palette } from '../kit/palette'
import { box, curve, disc, glow, polygon, rect, stroke } from '../kit/shapes'
import { write } from '../kit/type'
import { drawCableCar, drawHillCity, drawSky } from './sky'
import { drawBanyan } from './tower'

function drawLantern({ ctx, t }: Painter, x: number, y: number, lit: number, phase: number): void {
  const sway = swing(t, 3.4, phase) * 3
  if (lit > 0) glow(ctx, x + sway, y + 34, 90, alpha('#FF9A5A', 0.42 * lit))
  stroke(
    ctx,
    [
      [x, y - 40],
      [x + sway, y],
    ],
    3,
    '#5B3A30',
  )
  disc(ctx, x + sway, y + 32, 34, mix('#7A3A38', '#E2503C', lit), 30)
  disc(ctx, x + sway, y + 32, 15, mix('#8A4340', '#FF8A5C', lit), 30)
  box(ctx, x + sway - 15, y - 2, 30, 8, 3, '#E2A23F')
  box(ctx, x + sway - 15, y + 58, 30, 8, 3, '#E2A23F')
  stroke(
    ctx,
    [
      [x + sway, y + 66],
      [x + sway, y + 86],
    ],
    4,
    '#E2A23F',
  )
}

/** A shop front with its sign; `open` 0–1 is how much light is on. */
function drawShop(p: Painter, s: Settings): void {
  const { ctx } = p
  const open = num(s, 'open', 1)
  const sign = word(s, 'sign', '面馆')
  const night = p.daytime === 'night'
  const dim = (color: string) => mix(color, '#14304F', night ? 0.45 : 0)
  rect(ctx, 150, 220, 660, 620, dim('#D9B98F'))
  rect(ctx, 150, 220, 660, 26, dim('#A9794D'))
  for (let x = 130; x < 820; x += 38)
    box(ctx, x, 186, 34, 42, [14, 14, 4, 4], dim(x % 76 === 54 ? '#5B6F80' : '#6B8091'))
  box(ctx, 206, 262, 400, 104, 10, dim('#7C3B2E'))
  write(ctx, sign, 406, 316, { size: 66, weight: 'black', color: mix('#B98B5A', '#FFE2A6', open) })
  box(ctx, 240, 410, 330, 430, [10, 10, 0, 0], mix(dim('#4E4038'), '#FFDFA0', open * 0.95))
  if (open > 0.05) glow(ctx, 405, 640, 380, alpha('#FFD68A', 0.4 * open))
  rect(ctx, 240, 560, 330, 8, dim('#8E5F3A'))
  rect(ctx, 400, 410, 10, 430, dim('#8E5F3A'))
  rect(ctx, 230, 402, 350, 14, dim('#8E5F3A'))
  for (const [i, x] of [196, 620].entries()) drawLantern(p, x, 400, open, i * 0.4)
}

/** Broad steps that run up between houses, as everywhere in the hill city. */
function drawSteps(p: Painter): void {
  const { ctx } = p
  const night = p.daytime === 'night'
  const tone = (color: string) => mix(color, '#14304F', night ? 0.55 : p.daytime === 'dusk' ? 0.25 : 0)
  layer(p, 0.8, () => {
    for (let i = 0; i < 9; i++) {
      const y = 838 - i * 34
      const left = -60 + i * 30
      rect(ctx, left, y - 34, 250 - i * 17, 36, tone(i % 2 ? '#C9C2B6' : '#D6D0C5'))
      rect(ctx, left, y - 34, 250 - i * 17, 7, tone('#E6E1D8'))
    }
    stroke(
      ctx,
      [
        [-40, 760],
        [210, 480],
      ],
      7,
      tone('#7E6A58'),
    )
  })
}

/** A lane with steps, a shop, the river below: `sign open shop steps`. */
export const street = {
  back(p: Painter, s: Settings): void {
    drawSky(p)
    drawHillCity(p, 560)
    drawCableCar(p, 300)
    const night = p.daytime === 'night'
    if (s.steps !== false) drawSteps(p)
    layer(p, 0.92, () => {
      if (s.shop !== false) drawShop(p, s)
      else drawBanyan(p, 620, 850, 1.4)
      rect(p.ctx, -300, 836, 1320, 700, night ? '#22364F' : p.daytime === 'dusk' ? '#8D8894' : '#CBC6BC')
      rect(p.ctx, -300, 836, 1320, 12, alpha('#FFFFFF', night ? 0.1 : 0.4))
      if (s.wet === true)
        for (let i = 0; i < 6; i++) box(p.ctx, 120 + i * 96, 880 + (i % 3) * 44, 130, 7, 4, alpha('#FFB36B', 0.2))
      for (let i = 0; i < 7; i++)
        stroke(
          p.ctx,
          [
            [-200 + i * 190, 850],
            [-330 + i * 230, 1280],
          ],
          2,
          alpha('#1A2238', 0.08),
        )
    })
  },
}

/** A road that runs past; the camera rides along: `speed` in units a second, `light` of the crossing, `flash` 0–1. */
export const road = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    drawSky(p)
    const run = num(s, 'run', 0)
    const moving: Painter = { ...p, camera: { ...p.camera, x: p.camera.x + (run % 900) * 0.3 - 60 } }
    drawHillCity(moving, 520)
    layer(p, 1, () => {
      rect(ctx, -300, 690, 1320, 60, '#20364F')
      rect(ctx, -300, 742, 1320, 600, '#2A3B52')
      rect(ctx, -300, 742, 1320, 8, '#4A5F78')
      for (let i = -1; i < 6; i++) box(ctx, i * 220 - (run % 220), 848, 120, 12, 5, '#DDE5EC')
      for (let i = -1; i < 4; i++) {
        const x = i * 380 - (run % 380)
        rect(ctx, x, 330, 9, 420, '#16283E')
        stroke(
          ctx,
          [
            [x + 4, 334],
            [x + 70, 318],
          ],
          7,
          '#16283E',
        )
        glow(ctx, x + 74, 330, 150, '#FFD68A55')
        box(ctx, x + 52, 314, 44, 12, 5, '#FFE9B8')
      }
    })
  },
  front(p: Painter, s: Settings): void {
    const flash = num(s, 'flash', 0)
    if (flash <= 0) return
    p.ctx.save()
    p.ctx.globalAlpha *= Math.min(1, flash)
    rect(p.ctx, -300, -300, 1320, 1900, '#FFFDF6')
    p.ctx.restore()
  },
}

/** Calm ground for what is explained: `tone` river, warm or night; a soft disc gives the things a place. */
export const plain = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const tone = word(s, 'tone', 'river')
    const ground = { river: '#E8F1FA', warm: '#FBF1E1', night: '#0F355F', paper: '#F7F9FB' }[tone] ?? '#E8F1FA'
    const ring = { river: '#D7E7F5', warm: '#F6E3C3', night: '#174476', paper: '#EDF2F7' }[tone] ?? '#D7E7F5'
    rect(ctx, -300, -300, 1320, 1900, ground)
    layer(p, 0.3, () => {
      disc(ctx, 360, num(s, 'discY', 470), num(s, 'disc', 330), ring)
      curve(ctx, 'M -200 800 C 0 740 160 850 360 800 C 560 750 720 850 920 790', 3, mix(ring, palette.riverSoft, 0.35))
      curve(ctx, 'M -200 838 C 40 790 180 880 380 838 C 580 800 740 890 920 830', 3, mix(ring, palette.riverSoft, 0.35))
    })
  },
}

/** A table top seen from above, for papers: `tone` wood or cloth. */
export const desk = {
  back(p: Painter, s: Settings): void {
    const { ctx } = p
    const cloth = word(s, 'tone', 'wood') === 'cloth'
    const base = mix(cloth ? '#DCE7F0' : '#D2A878', '#1B2A44', p.daytime === 'night' ? 0.35 : 0)
    rect(ctx, -300, -300, 1320, 1900, base)
    layer(p, 1, () => {
      for (let y = -260; y < 1300; y += 148) {
        stroke(
          ctx,
          [
            [-300, y],
            [1020, y],
          ],
          3,
          darker(base, 0.09),
        )
        curve(ctx, `M -100 ${y + 52} C 120 ${y + 40} 260 ${y + 80} 520 ${y + 60}`, 2.5, alpha(darker(base, 0.2), 0.35))
        curve(
          ctx,
          `M 420 ${y + 104} C 560 ${y + 92} 700 ${y + 120} 900 ${y + 104}`,
          2.5,
          alpha(darker(base, 0.2), 0.35),
        )
      }
      if (p.daytime !== 'day') glow(ctx, 360, 300, 560, '#FFD98A55')
      polygon(
        ctx,
        [
          [-300, -300],
          [120, -300],
          [-300, 260],
        ],
        '#FFFFFF18',
      )
    })
  },
}
