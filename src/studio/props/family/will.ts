import { clamp } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { at, box, type Ctx, curve, disc, glow, rect, ring, shape, stroke } from '../../kit/shapes'
import { write } from '../../kit/type'

const TIN = '#2F6FA8'

function drawLid(ctx: Ctx): void {
  disc(ctx, 0, 0, 168, darker(TIN, 0.18), 50)
  disc(ctx, 0, -10, 168, TIN, 50)
  disc(ctx, 0, -12, 138, lighter(TIN, 0.14), 40)
  for (const [x, y] of [
    [-56, -16],
    [0, -2],
    [54, -16],
    [-6, -30],
  ] as const) {
    disc(ctx, x, y, 30, '#E9BE7A', 11)
    disc(ctx, x, y - 1, 12, '#D49A4A', 4)
  }
}

/** A round biscuit tin; `lid` 0–1 lifts it, `paper` 0–1 lets a sheet rise out, `glow` 0–1, `sewing` fills it. */
export const biscuitTin: DrawProp = (p, s) => {
  const { ctx } = p
  const lid = clamp(num(s, 'lid', 0))
  const light = clamp(num(s, 'glow', 0))
  disc(ctx, 0, 4, 190, '#1A223830', 26)
  if (light > 0) glow(ctx, 0, -150, 330, alpha('#FFD98A', 0.75 * light))
  disc(ctx, 0, -140, 160, '#1D4B75', 46)
  const paper = clamp(num(s, 'paper', 0))
  if (paper > 0) at(ctx, 10, -150 - 90 * paper, () => drawSlip(ctx), { turn: -5 })
  if (s.sewing === true) at(ctx, -10, -140, () => sewing(p, s))
  shape(ctx, 'M -160 -140 L -160 -22 C -120 20 120 20 160 -22 L 160 -140 C 120 -82 -120 -82 -160 -140 Z', TIN)
  shape(ctx, 'M 70 -103 C 110 -110 144 -122 160 -140 L 160 -22 C 144 -2 110 8 70 13 Z', darker(TIN, 0.14))
  curve(ctx, 'M -157 -30 C -112 12 112 12 157 -30', 7, '#F0D9A8')
  write(ctx, '饼干', 0, -40, { size: 54, weight: 'black', color: '#FFF3D6' })
  at(ctx, lid * 210, -140 - lid * 120, () => drawLid(ctx), { turn: lid * 28 })
}

function drawSlip(ctx: Ctx): void {
  box(ctx, -84, -110, 168, 220, 6, '#FFFBEF')
  for (let i = 0; i < 5; i++)
    stroke(
      ctx,
      [
        [-58, -70 + i * 30],
        [58 - (i % 2) * 30, -70 + i * 30],
      ],
      6,
      '#B9B2A0',
    )
}

/** A spool, a pincushion, two buttons, a thread. */
export const sewing: DrawProp = ({ ctx }) => {
  disc(ctx, -70, -14, 40, palette.seal, 30)
  for (const [x, h] of [
    [-90, 62],
    [-66, 72],
    [-46, 58],
  ] as const) {
    stroke(
      ctx,
      [
        [x, -30],
        [x + 6, -h],
      ],
      3.5,
      '#B7C0C8',
    )
    disc(ctx, x + 6, -h, 7, palette.lamp)
  }
  box(ctx, 0, -74, 62, 12, 4, palette.wood)
  box(ctx, 6, -64, 50, 48, 4, palette.teal)
  for (let i = 0; i < 3; i++) rect(ctx, 6, -56 + i * 14, 50, 3, darker(palette.teal, 0.2))
  box(ctx, 0, -18, 62, 12, 4, palette.wood)
  curve(ctx, 'M 56 -40 C 100 -70 96 -10 130 -34', 4, palette.teal)
  for (const [x, y, colour] of [
    [92, 0, palette.ochre],
    [-20, 6, palette.plum],
  ] as const) {
    disc(ctx, x, y, 17, colour, 12)
    disc(ctx, x - 5, y, 3, '#FFFFFF', 2)
    disc(ctx, x + 5, y, 3, '#FFFFFF', 2)
  }
}

const ROWS = ['我的房子，', '留给照顾我的', '二妹。']

function drawFront(ctx: Ctx, s: Parameters<DrawProp>[1]): void {
  write(ctx, '遗 嘱', 0, -212, { size: 50, weight: 'black', color: '#26324A' })
  const body = clamp(num(s, 'body', 1)) * ROWS.join('').length
  let left = Math.ceil(body)
  ROWS.forEach((row, i) => {
    const part = [...row].slice(0, Math.max(0, left)).join('')
    left -= [...row].length
    if (part)
      write(ctx, part, -150, -118 + i * 72, {
        size: 46,
        color: '#26324A',
        align: 'left',
      })
  })
  const name = clamp(num(s, 'name', 1))
  const date = clamp(num(s, 'date', 1))
  if (name > 0)
    write(ctx, '文桂芳'.slice(0, Math.ceil(3 * name)), 150, 122, {
      size: 46,
      color: '#26324A',
      align: 'right',
    })
  const day = '2025年3月6日'
  if (date > 0)
    write(ctx, day.slice(0, Math.ceil(day.length * date)), 150, 196, {
      size: 40,
      color: '#26324A',
      align: 'right',
    })
}

function drawBack(ctx: Ctx, s: Parameters<DrawProp>[1]): void {
  write(ctx, '6', 0, -40, { size: 300, weight: 'black', color: '#F3E6D2' })
  const progress = clamp(num(s, 'back', 1))
  const rows = ['针线给老大，', '他裤脚老是破。']
  let left = Math.ceil(progress * rows.join('').length)
  rows.forEach((row, i) => {
    const part = [...row].slice(0, Math.max(0, left)).join('')
    left -= [...row].length
    if (part)
      write(ctx, part, -152, 60 + i * 74, {
        size: 44,
        color: '#26324A',
        align: 'left',
      })
  })
}

/** The will on a calendar leaf: `body name date` 0–1 are written, `flip` 1 front – 0 back, `back` 0–1 its last words. */
export const willSheet: DrawProp = ({ ctx }, s) => {
  const flip = num(s, 'flip', 1)
  ctx.scale(Math.max(0.03, Math.abs(Math.cos((1 - flip) * Math.PI))), 1)
  box(ctx, -182, -264, 384, 548, 10, '#1A223826')
  box(ctx, -192, -276, 384, 548, 10, '#FFFBEF')
  box(ctx, -192, -276, 384, 22, [10, 10, 0, 0], '#D9604F')
  for (let i = 0; i < 6; i++)
    stroke(
      ctx,
      [
        [-156, -86 + i * 72],
        [156, -86 + i * 72],
      ],
      2,
      '#E6DDC8',
    )
  if (flip < 0.5) drawBack(ctx, s)
  else drawFront(ctx, s)
}

/** A pen that writes; it stands on its tip at the origin. */
export const pen: DrawProp = ({ ctx }) => {
  ctx.rotate(0.6)
  shape(ctx, 'M 0 0 L -10 -30 L 10 -30 Z', '#E8D3B4')
  box(ctx, -12, -190, 24, 162, 6, palette.riverDeep)
  box(ctx, -12, -206, 24, 22, 8, palette.ochre)
}

/** A printed will: lines of type, three places to sign; `signed` 0–3 of them are filled. */
export const printedWill: DrawProp = ({ ctx }, s) => {
  const signed = num(s, 'signed', 1)
  box(ctx, -182, -246, 384, 508, 8, '#1A223826')
  box(ctx, -192, -256, 384, 508, 8, '#FFFFFF')
  write(ctx, word(s, 'heading', '遗嘱（打印）'), 0, -206, {
    size: 40,
    weight: 'black',
    color: palette.ink,
  })
  for (let i = 0; i < 4; i++) box(ctx, -150, -152 + i * 34, 300 - (i % 3) * 46, 14, 5, '#CBD5DE')
  ;['立遗嘱人', '见证人', '见证人'].forEach((text, i) => {
    const y = 26 + i * 76
    write(ctx, text, -152, y, { size: 34, color: palette.ink2, align: 'left' })
    const full = clamp(signed - i)
    ctx.setLineDash(full > 0 ? [] : [10, 8])
    ctx.strokeStyle = full > 0 ? '#B9C3CE' : palette.seal
    ctx.lineWidth = 3
    ctx.strokeRect(6, y - 28, 150, 56)
    ctx.setLineDash([])
    if (full > 0) curve(ctx, signature(i, y), 5 * full, '#26324A')
  })
}

/** Three hands that sign differently; `y` is the middle of the line. */
const signature = (i: number, y: number) => {
  const x = [30, 38, 26][i] ?? 30
  const lift = [20, 14, 24][i] ?? 18
  return `M ${x} ${y + 8} C ${x + 10} ${y - lift} ${x + 24} ${y - lift} ${x + 30} ${y + 8} C ${x + 40} ${y + lift} ${x + 54} ${y - lift} ${x + 66} ${y} C ${x + 78} ${y + lift} ${x + 92} ${y - 8} ${x + 108} ${y - 4}`
}

/** A row of the first heirs: an old dress hanger of names; `shown` 0–3. */
export const heirs: DrawProp = ({ ctx }: Painter, s) => {
  const shown = num(s, 'shown', 3)
  stroke(
    ctx,
    [
      [0, -150],
      [0, -96],
      [-210, -96],
      [-210, -60],
    ],
    7,
    palette.riverSoft,
  )
  stroke(
    ctx,
    [
      [0, -96],
      [210, -96],
      [210, -60],
    ],
    7,
    palette.riverSoft,
  )
  stroke(
    ctx,
    [
      [0, -96],
      [0, -60],
    ],
    7,
    palette.riverSoft,
  )
  ;['配偶', '子女', '父母'].forEach((text, i) => {
    const come = clamp(shown - i)
    if (come <= 0) return
    ctx.save()
    ctx.translate((i - 1) * 210, 0)
    ctx.scale(come, come)
    disc(ctx, 0, 0, 78, '#FFFFFF')
    ring(ctx, 0, 0, 74, 8, palette.river)
    write(ctx, text, 0, 0, {
      size: 50,
      weight: 'black',
      color: palette.riverDeep,
    })
    ctx.restore()
  })
}
