import { clamp } from '../kit/easing'
import { type DrawProp, num, word } from '../kit/painter'
import { alpha, palette } from '../kit/palette'
import { box, curve, disc, polygon, rect, ring, shape, stroke, within } from '../kit/shapes'
import { widthOf, write } from '../kit/type'

/** Lines of writing that appear up to `progress`, as if by pen. */
function scribble(
  ctx: Parameters<DrawProp>[0]['ctx'],
  lines: string[],
  progress: number,
  size: number,
  x: number,
  y: number,
  gap: number,
) {
  const total = lines.join('').length
  let left = Math.ceil(total * clamp(progress))
  lines.forEach((line, i) => {
    const part = [...line].slice(0, Math.max(0, left)).join('')
    left -= [...line].length
    if (part) write(ctx, part, x, y + i * gap, { size, weight: 'bold', color: '#26324A', align: 'left' })
  })
}

/** A sheet with a heading and lines `line1`…`line4`, written by `progress` 0–1; `thumb` prints a red thumb; `blank` glows. */
export const sheet: DrawProp = ({ ctx, t }, s) => {
  const w = num(s, 'width', 400)
  const h = num(s, 'tall', 480)
  box(ctx, -w / 2 + 10, -h / 2 + 12, w, h, 10, '#1A223826')
  box(ctx, -w / 2, -h / 2, w, h, 10, word(s, 'paper', '#FFFEFA'))
  const heading = word(s, 'heading', '')
  if (heading) write(ctx, heading, 0, -h / 2 + 56, { size: 42, weight: 'black', color: word(s, 'ink', palette.ink) })
  const lines = [1, 2, 3, 4].map((i) => word(s, `line${i}`, '')).filter(Boolean)
  const first = -h / 2 + (heading ? 130 : 70)
  for (let i = 0; i < Math.max(lines.length, num(s, 'rules', 4)); i++)
    stroke(
      ctx,
      [
        [-w / 2 + 36, first + 26 + i * 74],
        [w / 2 - 36, first + 26 + i * 74],
      ],
      2,
      '#D8E0E7',
    )
  scribble(ctx, lines, num(s, 'progress', 1), num(s, 'size', 40), -w / 2 + 40, first, 74)
  const blank = num(s, 'blank', 0)
  if (blank > 0)
    box(
      ctx,
      -w / 2 + 30,
      first - 30 + (lines.length || 0) * 74,
      w - 60,
      62,
      10,
      alpha('#F2B84B', (0.3 + 0.2 * Math.sin(t * 4)) * blank),
    )
  const thumb = num(s, 'thumb', 0)
  if (thumb > 0) {
    disc(ctx, w / 2 - 74, h / 2 - 78, 26 * thumb, alpha(palette.seal, 0.85), 34 * thumb)
    for (let i = 1; i < 4; i++)
      curve(
        ctx,
        `M ${w / 2 - 74 - 18} ${h / 2 - 78 + i * 11 - 20} Q ${w / 2 - 74} ${h / 2 - 92 + i * 11 - 16} ${w / 2 - 56} ${h / 2 - 78 + i * 11 - 20}`,
        2.5,
        '#F4D4CE',
      )
  }
}

/** The back of an order slip: torn top, stains, brush writing. */
export const slip: DrawProp = ({ ctx }, s) => {
  const turn = num(s, 'flip', 1)
  ctx.scale(Math.max(0.03, Math.abs(Math.cos((1 - turn) * Math.PI))), 1)
  const front = turn < 0.5
  polygon(
    ctx,
    [
      [-160, -226],
      [-120, -238],
      [-80, -224],
      [-40, -238],
      [0, -224],
      [40, -238],
      [80, -224],
      [120, -238],
      [160, -226],
      [160, 230],
      [-160, 230],
    ],
    front ? '#FDF3DF' : '#FFF9EC',
  )
  if (front) {
    write(ctx, '点菜单', 0, -170, { size: 40, color: palette.seal })
    for (let i = 0; i < 5; i++)
      stroke(
        ctx,
        [
          [-120, -100 + i * 60],
          [60 - (i % 2) * 40, -100 + i * 60],
        ],
        7,
        '#D9C6A2',
      )
    return
  }
  ring(ctx, 86, 150, 44, 5, '#E9D3A8')
  disc(ctx, -98, 120, 22, '#F3E2BD', 15)
  write(ctx, '借条', 0, -160, { size: 50, weight: 'black', color: '#26324A' })
  scribble(ctx, ['今借到', '人民币五万元', '借款人：阿强'], num(s, 'progress', 1), 42, -130, -76, 82)
  const thumb = num(s, 'thumb', 1)
  if (thumb > 0) disc(ctx, 104, 84, 22 * thumb, alpha(palette.seal, 0.82), 29 * thumb)
  const blank = num(s, 'blank', 0)
  if (blank > 0) {
    ctx.globalAlpha *= blank
    ctx.setLineDash([12, 9])
    ctx.strokeStyle = palette.seal
    ctx.lineWidth = 4
    ctx.strokeRect(-134, 140, 268, 62)
    ctx.setLineDash([])
    write(ctx, '利息：', -120, 171, { size: 36, color: palette.seal, align: 'left' })
  }
}

/** A calendar whose leaf says `text`, small print `note`; leaves fly off by `leaves` 0–12. */
export const calendar: DrawProp = ({ ctx }, s) => {
  const flown = num(s, 'leaves', 0)
  box(ctx, -104, -122, 208, 240, 14, '#1A223820')
  box(ctx, -108, -130, 216, 240, 14, '#FFFFFF')
  box(ctx, -108, -130, 216, 62, [14, 14, 0, 0], palette.seal)
  for (const x of [-56, 56]) box(ctx, x - 7, -146, 14, 36, 7, '#B7C0C8')
  if (num(s, 'ring', 0) > 0) ring(ctx, 0, 18, 82 * num(s, 'ring', 0), 9, '#F0B6AE')
  const text = word(s, 'text', '')
  const size = Math.min(84, 180 / Math.max(1, widthOf(text, 1, 'black')))
  if (text) write(ctx, text, 0, 12, { size, weight: 'black', color: palette.ink })
  const note = word(s, 'note', '')
  if (note) write(ctx, note, 0, -99, { size: 30, color: '#FFFFFF' })
  for (let i = 0; i < 3; i++) {
    const life = flown - Math.floor(flown) + i / 3 - 0.34
    if (flown <= 0 || life <= 0 || life >= 1) continue
    within(ctx, () => {
      ctx.translate(life * 250, -life * 190)
      ctx.rotate(life * 1.5)
      ctx.globalAlpha *= 1 - life
      box(ctx, -90, -60, 180, 160, 8, '#F6F9FB')
    })
  }
  if (num(s, 'check', 0) > 0) shape(ctx, 'M 40 70 L 62 92 L 108 36 L 96 26 L 61 68 L 51 58 Z', palette.moss)
}

/** A question card that turns over: `text`, `flip` 0 back – 1 front. */
export const card: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 250)
  const h = num(s, 'tall', 190)
  const flip = num(s, 'flip', 1)
  ctx.scale(Math.max(0.04, Math.abs(Math.cos((1 - flip) * Math.PI))), 1)
  box(ctx, -w / 2 + 6, -h / 2 + 9, w, h, 22, '#0A244022')
  box(ctx, -w / 2, -h / 2, w, h, 22, flip < 0.5 ? palette.river : word(s, 'paper', '#FFFFFF'))
  if (flip < 0.5) {
    write(ctx, '？', 0, 0, { size: 96, weight: 'black', color: '#FFFFFF' })
    return
  }
  const rows = word(s, 'text', '').split('|')
  const size = num(s, 'size', 44)
  rows.forEach((row, i) =>
    write(ctx, row, 0, (i - (rows.length - 1) / 2) * size * 1.3, {
      size,
      weight: 'black',
      color: word(s, 'ink', palette.riverDeep),
    }),
  )
}

/** A folder with papers that slide in by `filled` 0–1; `label` on its front. */
export const folder: DrawProp = ({ ctx }, s) => {
  const filled = num(s, 'filled', 1)
  const drop = (i: number) => -150 - i * 22 - (1 - clamp(filled * 3 - i)) * 260
  shape(ctx, 'M -190 -160 L -80 -160 L -56 -130 L 190 -130 L 190 120 L -190 120 Z', '#C88A3A')
  ;['#FFFFFF', '#F1F6FA', '#FFF6E2'].forEach((color, i) => {
    if (clamp(filled * 3 - i) <= 0) return
    const y = drop(2 - i) + 44
    box(ctx, -150 + i * 14, y, 270, 220, 8, color)
    for (let row = 0; row < 2; row++)
      stroke(
        ctx,
        [
          [-120 + i * 14, y + 26 + row * 24],
          [60 + i * 14, y + 26 + row * 24],
        ],
        6,
        '#C3CFDA',
      )
  })
  box(ctx, -196, -70, 392, 200, 16, palette.ochre)
  const label = word(s, 'label', '')
  if (label) write(ctx, label, 0, 34, { size: 44, weight: 'black', color: '#6A4311' })
}

/** A stamp that comes down by `press` 0–1 and leaves its words. */
export const stamp: DrawProp = ({ ctx }, s) => {
  const press = num(s, 'press', 1)
  const text = word(s, 'text', '')
  if (press > 0.85) {
    within(ctx, () => {
      ctx.rotate(-0.12)
      ctx.strokeStyle = palette.seal
      ctx.lineWidth = 8
      ctx.beginPath()
      ctx.roundRect(-96, -52, 192, 104, 14)
      ctx.stroke()
      write(ctx, text, 0, 0, { size: 66, weight: 'black', color: palette.seal })
    })
  }
  const y = -330 * (1 - Math.min(1, press / 0.9)) - Math.max(0, num(s, 'lift', 0)) * 330
  if (num(s, 'lift', 0) >= 1) return
  ctx.globalAlpha *= 1 - num(s, 'lift', 0)
  box(ctx, -84, y - 60, 168, 50, 12, '#7C3B2E')
  box(ctx, -26, y - 170, 52, 116, 22, '#A4543F')
  disc(ctx, 0, y - 176, 40, '#A4543F')
}

/** A school notebook that fills with drops and dates by `progress`. */
export const notebook: DrawProp = ({ ctx }, s) => {
  const progress = num(s, 'progress', 1)
  box(ctx, -186, -138, 380, 290, 10, '#1A223826')
  box(ctx, -194, -150, 380, 290, 10, '#FFFDF4')
  rect(ctx, -6, -150, 4, 290, '#E3DCC8')
  for (let i = 0; i < 5; i++)
    for (const x of [-176, 14])
      stroke(
        ctx,
        [
          [x, -88 + i * 50],
          [x + 156, -88 + i * 50],
        ],
        2,
        '#CFE0EC',
      )
  const notes = ['3日 一滴', '5日 半盆', '8日 一盆', '9日 两盆', '11日 又漏', '12日 三盆']
  notes.forEach((note, i) => {
    if (progress * notes.length <= i) return
    const x = i < 3 ? -174 : 16
    write(ctx, note, x + 34, -112 + (i % 3) * 76, { size: 30, color: '#26324A', align: 'left' })
    disc(ctx, x + 14, -108 + (i % 3) * 76, 9, '#3D8FD1')
  })
}
