import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, mix, palette } from '../../kit/palette'
import { box, curve, disc, glow, rect, ring, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

/** A fridge; `open` 0–1 swings its door, `lit` 0–1 is the lamp inside, `puddle` 0–1 what has thawed. */
export const fridge: DrawProp = ({ ctx }, s) => {
  const open = clamp(num(s, 'open', 0))
  const lit = clamp(num(s, 'lit', 1))
  const puddle = num(s, 'puddle', 0)
  if (puddle > 0) {
    disc(ctx, 10, 14, 190 * puddle, alpha('#7FB6DC', 0.75), 22 * puddle)
    disc(ctx, -30, 10, 90 * puddle, alpha('#D6ECFA', 0.8), 8 * puddle)
  }
  for (const x of [-104, 74]) rect(ctx, x, -8, 30, 12, '#4A5663')
  box(ctx, -126, -540, 252, 536, 22, '#C9D5DE')
  box(ctx, -108, -366, 216, 340, 8, mix('#3A4A5E', '#F2FBFF', lit))
  if (lit > 0.1) glow(ctx, 0, -330, 210, alpha('#FFF6D6', 0.5 * lit))
  for (const y of [-250, -150]) rect(ctx, -108, y, 216, 7, mix('#5B6C80', '#C4D8E4', lit))
  if (open > 0.2) drawShelves(ctx, lit)
  box(ctx, -126, -540, 252, 160, [22, 22, 6, 6], '#E9F0F4')
  box(ctx, 84, -470, 14, 66, 7, '#8FA0AE')
  const w = 252 * (1 - open * 0.82)
  const x = -126 - open * 30
  box(ctx, x, -372, w, 362, [6, 6, 20, 20], mix('#E9F0F4', '#C3D0DA', open * 0.6))
  box(ctx, x + w - 42 + open * 22, -340, 14, 110, 7, '#8FA0AE')
}

function drawShelves(ctx: Parameters<DrawProp>[0]['ctx'], lit: number): void {
  const dim = (color: string) => mix(darker(color, 0.5), color, lit)
  for (const [x, color] of [
    [-20, palette.moss],
    [24, palette.ochre],
    [66, palette.seal],
  ] as const)
    box(ctx, x - 16, -196, 34, 46, 8, dim(color))
  disc(ctx, 40, -46, 32, dim('#8FB65A'), 22)
  box(ctx, -20, -290, 90, 40, 6, dim('#E8EEF2'))
}

/** A bowl of rice balls; `melted` 0–1 runs ten of them into one, `steam` 0–1, `wink` gives the lump a face. */
export const tangyuan: DrawProp = ({ ctx, t }, s) => {
  const melted = clamp(num(s, 'melted', 0))
  const ball = '#FFFDF6'
  shape(ctx, 'M -120 -70 C -114 -14 -60 0 -44 0 L 44 0 C 60 0 114 -14 120 -70 Z', '#4C86BE')
  shape(ctx, 'M 50 -70 C 50 -26 34 -4 22 0 L 44 0 C 60 0 114 -14 120 -70 Z', '#3A6FA3')
  disc(ctx, 0, -70, 121, '#DCE9F2', 26)
  disc(ctx, 0, -68, 108, '#EFE3C6', 20)
  const seats = [
    [-76, -74],
    [-30, -66],
    [22, -64],
    [72, -72],
    [-56, -96],
    [-4, -92],
    [48, -96],
    [-30, -118],
    [22, -120],
    [-4, -142],
  ] as const
  for (const [x, y] of seats) {
    const r = 29 * (1 - melted * 0.15)
    disc(ctx, x * (1 - melted * 0.45), y, r + 2, '#E3D9C3', r)
    disc(ctx, x * (1 - melted * 0.45), y - 2, r, ball)
  }
  if (melted > 0) drawLump(ctx, melted, t, s.wink === true)
  const steam = num(s, 'steam', 0)
  if (steam <= 0) return
  for (let i = -1; i <= 1; i++) {
    const lift = (t * 26 + i * 31 + 90) % 90
    const sway = swing(t, 2.6, i * 0.3) * 10
    const y = -200 - lift
    curve(
      ctx,
      `M ${i * 40} ${y} C ${i * 40 + sway} ${y - 22} ${i * 40 - sway} ${y - 44} ${i * 40} ${y - 66}`,
      9,
      alpha('#FFFFFF', 0.6 * steam * (1 - lift / 90)),
    )
  }
}

/** All ten in one: it sags a little and looks about. */
function drawLump(ctx: Parameters<DrawProp>[0]['ctx'], melted: number, t: number, wink: boolean): void {
  const sag = swing(t, 2.8) * 2
  const w = 104 * melted
  const h = (96 + sag) * melted
  shape(
    ctx,
    `M ${-w} -66 C ${-w - 10} ${-66 - h * 0.8} ${-w * 0.5} ${-66 - h * 1.25} 0 ${-66 - h * 1.22} C ${w * 0.5} ${-66 - h * 1.25} ${w + 10} ${-66 - h * 0.8} ${w} -66 C ${w * 0.6} -48 ${-w * 0.6} -48 ${-w} -66 Z`,
    '#FFFDF6',
  )
  shape(
    ctx,
    `M ${w * 0.3} ${-66 - h * 1.15} C ${w * 0.8} ${-66 - h} ${w + 6} ${-66 - h * 0.6} ${w} -66 C ${w * 0.8} -54 ${w * 0.5} -52 ${w * 0.3} -52 C ${w * 0.7} ${-66 - h * 0.4} ${w * 0.6} ${-66 - h * 0.9} ${w * 0.3} ${-66 - h * 1.15} Z`,
    '#F1E8D4',
  )
  if (!wink || melted < 0.9) return
  for (const x of [-30, 26]) disc(ctx, x, -118, 7, palette.ink, 9)
  curve(ctx, 'M -16 -92 Q -2 -82 12 -92', 5, palette.ink)
  for (const x of [-50, 46]) disc(ctx, x, -100, 12, '#F6C9B8', 8)
}

/** A bare bulb on its wire; `lit` 0–1. */
export const bulb: DrawProp = ({ ctx }, s) => {
  const lit = clamp(num(s, 'lit', 1))
  stroke(
    ctx,
    [
      [0, -400],
      [0, -36],
    ],
    5,
    '#4A5663',
  )
  if (lit > 0) glow(ctx, 0, 10, 250, alpha('#FFD98A', 0.6 * lit))
  box(ctx, -16, -44, 32, 38, 6, '#6B7A88')
  disc(ctx, 0, 22, 38, mix('#8E9AA6', '#FFF0BE', lit), 42)
  curve(ctx, 'M -12 14 L -4 30 L 4 14 L 12 30', 3, mix('#5B6774', '#E2A23F', lit))
  disc(ctx, -14, 8, 7, mix('#AEB8C1', '#FFFFFF', lit), 11)
}

/** The main switch of a flat; `on` 0–1 throws its lever up. */
export const breaker: DrawProp = ({ ctx }, s) => {
  const on = clamp(num(s, 'on', 1))
  box(ctx, -92, -142, 192, 292, 20, '#1A223822')
  box(ctx, -100, -150, 192, 292, 20, '#F4F7FA')
  box(ctx, -78, -126, 148, 204, 14, '#D5DEE7')
  box(ctx, -30, -96, 52, 144, 12, '#7E8C9A')
  const y = 10 - 80 * on
  box(ctx, -40, y - 28, 72, 58, 12, mix('#C2362B', '#2E9B62', on))
  box(ctx, -30, y - 18, 52, 12, 6, alpha('#FFFFFF', 0.4))
  write(ctx, on > 0.5 ? '通' : '断', -4, 108, {
    size: 36,
    weight: 'black',
    color: on > 0.5 ? '#1B7A4B' : palette.seal,
  })
}

/** A long bill: `heading`, rows `row1`…`row4` as `name|amount`; `strike` 0–1 crosses out row `struck`. */
export const receipt: DrawProp = ({ ctx }, s) => {
  const rows = [1, 2, 3, 4].map((i) => word(s, `row${i}`, '')).filter(Boolean)
  const w = num(s, 'width', 340)
  const h = 110 + rows.length * 66
  box(ctx, -w / 2 + 8, -h / 2 + 10, w, h, 6, '#1A223826')
  rect(ctx, -w / 2, -h / 2, w, h, '#FFFEFA')
  for (let x = -w / 2; x < w / 2; x += 20)
    shape(ctx, `M ${x} ${h / 2} L ${x + 10} ${h / 2 + 12} L ${x + 20} ${h / 2} Z`, '#FFFEFA')
  write(ctx, word(s, 'heading', '收费单'), 0, -h / 2 + 46, {
    size: 38,
    weight: 'black',
    color: palette.ink,
  })
  rows.forEach((row, i) => {
    const [name = '', amount = ''] = row.split('|')
    const y = -h / 2 + 112 + i * 66
    const marked = num(s, 'marked', 0) > 0 && i + 1 === num(s, 'struck', -1)
    if (marked) box(ctx, -w / 2 + 14, y - 30, w - 28, 60, 10, alpha('#F2B84B', 0.45 * num(s, 'marked', 0)))
    write(ctx, name, -w / 2 + 28, y, {
      size: 34,
      color: '#26324A',
      align: 'left',
    })
    write(ctx, amount, w / 2 - 28, y, {
      size: 34,
      color: '#26324A',
      align: 'right',
    })
    if (i + 1 !== num(s, 'struck', -1)) return
    const p = clamp(num(s, 'strike', 0))
    if (p > 0)
      stroke(
        ctx,
        [
          [-w / 2 + 20, y + 2],
          [-w / 2 + 20 + (w - 40) * p, y + 2],
        ],
        7,
        palette.seal,
      )
  })
}

/** A torch that throws its light to the left: `lit` 0–1. */
export const torch: DrawProp = ({ ctx }, s) => {
  if (num(s, 'lit', 1) > 0) {
    shape(ctx, 'M -40 -16 L -560 -190 L -560 210 L -40 20 Z', alpha('#FFF0BE', 0.28 * num(s, 'lit', 1)))
    shape(ctx, 'M -40 -12 L -560 -110 L -560 130 L -40 16 Z', alpha('#FFF0BE', 0.22 * num(s, 'lit', 1)))
  }
  box(ctx, -44, -26, 40, 56, 8, palette.ochre)
  box(ctx, -6, -18, 96, 40, 10, lighter('#39465C', 0.1))
  ring(ctx, 30, 2, 8, 4, '#8FA0AE')
}

/** The dark of a power cut over all that is drawn so far: `amount` 0–1; a window `holeX holeY holeW holeH` stays bright. */
export const darkness: DrawProp = ({ ctx }, s) => {
  ctx.fillStyle = alpha('#0B1A2E', 0.62 * clamp(num(s, 'amount', 0)))
  ctx.beginPath()
  ctx.rect(-700, -700, 2100, 2600)
  if (num(s, 'holeW', 0) > 0)
    ctx.roundRect(num(s, 'holeX', 0), num(s, 'holeY', 0), num(s, 'holeW', 0), num(s, 'holeH', 0), 6)
  ctx.fill('evenodd')
}
