import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, word } from '../../kit/painter'
import { alpha, darker, lighter, palette } from '../../kit/palette'
import { box, curve, disc, polygon, rect, shape, stroke } from '../../kit/shapes'
import { widthOf, write } from '../../kit/type'

/** A price tag on its string: `text`, small `note` above; it sways by `swing`. */
export const pricetag: DrawProp = ({ ctx, t }, s) => {
  ctx.rotate(swing(t, 2.6) * 0.05 * num(s, 'swing', 1))
  const text = word(s, 'text', '')
  const size = num(s, 'size', 60)
  const w = Math.max(220, widthOf(text, size, 'black') + 90)
  curve(ctx, 'M 0 6 C -10 -50 14 -90 0 -170', 5, '#8E5F3A')
  shape(ctx, `M 0 -20 L ${w / 2} 34 L ${w / 2} 170 L ${-w / 2} 170 L ${-w / 2} 34 Z`, '#1A223826')
  shape(
    ctx,
    `M -6 -28 L ${w / 2 - 6} 26 L ${w / 2 - 6} 162 L ${-w / 2 - 6} 162 L ${-w / 2 - 6} 26 Z`,
    word(s, 'paper', '#FFF6DF'),
  )
  disc(ctx, -4, 8, 13, '#8E5F3A')
  const note = word(s, 'note', '')
  if (note) write(ctx, note, -6, 52, { size: 32, color: palette.ink3 })
  write(ctx, text, -6, note ? 110 : 96, {
    size,
    weight: 'black',
    color: word(s, 'ink', palette.seal),
  })
}

/** A small house; `flag` 0–1 raises the mark of an advance notice, `locked` shows a shield on the door. */
export const cottage: DrawProp = ({ ctx }, s) => {
  disc(ctx, 0, 4, 170, '#1A223826', 14)
  rect(ctx, -120, -150, 240, 150, '#FFF7E8')
  rect(ctx, 40, -150, 80, 150, '#F1E2C8')
  polygon(
    ctx,
    [
      [-152, -146],
      [0, -262],
      [152, -146],
    ],
    palette.seal,
  )
  polygon(
    ctx,
    [
      [0, -262],
      [152, -146],
      [96, -146],
    ],
    darker(palette.seal, 0.16),
  )
  box(ctx, -30, -92, 60, 92, [30, 30, 0, 0], palette.woodDeep)
  disc(ctx, 16, -44, 5, palette.lamp)
  for (const x of [-98, 56]) {
    box(ctx, x, -114, 44, 46, 4, '#8FC1DC')
    rect(ctx, x + 20, -114, 4, 46, '#FFFFFF')
  }
  const flag = clamp(num(s, 'flag', 0))
  if (flag <= 0) return
  const top = -262 - 130 * flag
  stroke(
    ctx,
    [
      [0, -262],
      [0, top],
    ],
    8,
    '#5B6774',
  )
  shape(ctx, `M 4 ${top} L 168 ${top + 12} L 150 ${top + 40} L 168 ${top + 70} L 4 ${top + 66} Z`, palette.river)
  if (flag > 0.6)
    write(ctx, word(s, 'text', '预告登记'), 80, top + 37, {
      size: 32,
      weight: 'black',
      color: '#FFFFFF',
    })
}

/** The register, a plain book that opens by `open` 0–1; `name` is written on its page by `progress`. */
export const register: DrawProp = ({ ctx }, s) => {
  const open = clamp(num(s, 'open', 1))
  if (open < 0.5) {
    box(ctx, -112, -142, 240, 300, 12, '#1A223826')
    box(ctx, -120, -150, 240, 300, 12, palette.riverDeep)
    rect(ctx, -120, -150, 26, 300, darker(palette.riverDeep, 0.3))
    write(ctx, '登记簿', 14, -20, {
      size: 52,
      weight: 'black',
      color: '#F5D9A0',
    })
    return
  }
  box(ctx, -222, -140, 460, 300, 12, '#1A223826')
  box(ctx, -230, -150, 460, 300, 12, palette.riverDeep)
  box(ctx, -218, -142, 216, 284, 6, '#FFFDF6')
  box(ctx, 2, -142, 216, 284, 6, '#FBF7EC')
  rect(ctx, -2, -142, 4, 284, '#DCD3BE')
  write(ctx, '登记簿', -110, -100, {
    size: 36,
    weight: 'black',
    color: palette.riverDeep,
  })
  for (let i = 0; i < 4; i++)
    for (const x of [-196, 24])
      stroke(
        ctx,
        [
          [x, -46 + i * 50],
          [x + 170, -46 + i * 50],
        ],
        2,
        '#D8E0E7',
      )
  const p = clamp(num(s, 'progress', 1))
  const name = [...word(s, 'name', '')]
  write(ctx, '权利人', 34, -72, {
    size: 32,
    color: palette.ink3,
    align: 'left',
  })
  write(ctx, name.slice(0, Math.round(name.length * p)).join(''), 34, -20, {
    size: 44,
    weight: 'black',
    color: '#26324A',
    align: 'left',
  })
}

/** An abacus whose beads slide by `count` 0–1. */
export const abacus: DrawProp = ({ ctx }, s) => {
  const count = clamp(num(s, 'count', 0))
  box(ctx, -150, -96, 308, 200, 10, '#1A223826')
  box(ctx, -156, -104, 308, 200, 10, palette.woodDeep)
  rect(ctx, -140, -88, 276, 168, '#F3E2BD')
  rect(ctx, -140, -40, 276, 12, palette.woodDeep)
  for (let i = 0; i < 7; i++) {
    const x = -118 + i * 39
    rect(ctx, x - 2, -88, 4, 168, '#B98551')
    const up = i % 3 === 0 ? count : i % 3 === 1 ? 1 - count : count * 0.5
    disc(ctx, x, -76 + up * 22, 17, '#3B2A22', 11)
    for (let b = 0; b < 3; b++) disc(ctx, x, 68 - b * 23 - (b > 0 ? up * 26 : 0), 17, b % 2 ? '#4A342A' : '#3B2A22', 11)
  }
}

/** A bar of the price of which a `share` 0–1 is filled; `text` stands on the filled part, `total` behind it. */
export const pricebar: DrawProp = ({ ctx }, s) => {
  const w = num(s, 'width', 560)
  const share = clamp(num(s, 'share', 0.2))
  box(ctx, -w / 2, -40, w, 80, 18, '#FFFFFF')
  box(ctx, -w / 2, -40, Math.max(36, w * share), 80, 18, palette.ochre)
  stroke(
    ctx,
    [
      [-w / 2 + w * 0.2, -62],
      [-w / 2 + w * 0.2, 62],
    ],
    6,
    palette.seal,
  )
  write(ctx, word(s, 'text', '20%'), -w / 2 + w * 0.2, -92, {
    size: 44,
    weight: 'black',
    color: palette.seal,
  })
  write(ctx, word(s, 'total', '总价'), w / 2 - 30, 0, {
    size: 38,
    color: palette.ink2,
    align: 'right',
  })
}

/** A signed contract: `heading`, `line1`, `line2`, two signatures that come by `signed` 0–1. */
export const contract: DrawProp = ({ ctx }, s) => {
  box(ctx, -156, -196, 330, 410, 10, '#1A223826')
  box(ctx, -165, -208, 330, 410, 10, '#FFFEFA')
  write(ctx, word(s, 'heading', '买卖合同'), 0, -156, {
    size: 42,
    weight: 'black',
    color: palette.ink,
  })
  ;[word(s, 'line1', ''), word(s, 'line2', '')].forEach((line, i) => {
    if (line)
      write(ctx, line, -134, -86 + i * 66, {
        size: 38,
        color: '#26324A',
        align: 'left',
      })
    else
      stroke(
        ctx,
        [
          [-134, -86 + i * 66],
          [110, -86 + i * 66],
        ],
        7,
        '#D8E0E7',
      )
  })
  stroke(
    ctx,
    [
      [-134, 46],
      [134, 46],
    ],
    7,
    '#E3E9F0',
  )
  const mark = clamp(num(s, 'mark', 0))
  if (mark > 0) box(ctx, -146, -46, 292 * mark, 62, 10, alpha('#F2B84B', 0.4))
  const signed = clamp(num(s, 'signed', 1))
  for (const [i, x] of [-84, 84].entries()) {
    const p = clamp(signed * 2 - i)
    if (p <= 0) continue
    ctx.save()
    ctx.globalAlpha *= p
    curve(
      ctx,
      `M ${x - 52} 124 C ${x - 30} 90 ${x - 20} 150 ${x} 116 C ${x + 14} 92 ${x + 20} 140 ${x + 48} 108`,
      6,
      '#26324A',
    )
    disc(ctx, x + 34, 140, 20, alpha(palette.seal, 0.85), 25)
    disc(ctx, x + 34, 140, 10, alpha(lighter(palette.seal, 0.5), 0.6), 14)
    ctx.restore()
  }
}
