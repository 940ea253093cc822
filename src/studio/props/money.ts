import { clamp, ramp } from '../kit/easing'
import { type DrawProp, num, word } from '../kit/painter'
import { alpha, palette } from '../kit/palette'
import { box, curve, disc, rect, ring, shape, stroke } from '../kit/shapes'
import { write } from '../kit/type'

export const coin: DrawProp = ({ ctx }, s) => {
  const r = num(s, 'radius', 34)
  disc(ctx, 0, 4, r, '#B97F24')
  disc(ctx, 0, 0, r, '#F0B94D')
  ring(ctx, 0, 0, r * 0.76, r * 0.08, '#D09A33')
  write(ctx, '¥', 0, 0, { size: r * 1.05, weight: 'black', color: '#9C6A18' })
}

/** Coins that run from the origin to `toX toY` while `flow` is above 0; `count` of them. */
export const coins: DrawProp = (p, s) => {
  const flow = num(s, 'flow', 1)
  if (flow <= 0) return
  const count = num(s, 'count', 6)
  for (let i = 0; i < count; i++) {
    const life = (p.t * num(s, 'speed', 0.45) + i / count) % 1
    p.ctx.save()
    p.ctx.globalAlpha *= clamp(flow) * Math.min(1, life * 6, (1 - life) * 6)
    p.ctx.translate(num(s, 'toX', 200) * life, num(s, 'toY', 0) * life - Math.sin(life * Math.PI) * num(s, 'arc', 120))
    coin(p, { radius: num(s, 'radius', 24) })
    p.ctx.restore()
  }
}

/** Banknotes in a fan, without any portrait. */
export const notes: DrawProp = ({ ctx }, s) => {
  for (let i = 0; i < num(s, 'count', 4); i++) {
    ctx.save()
    ctx.rotate(-0.3 + i * 0.17)
    box(ctx, -84, -112, 168, 82, 8, i % 2 ? '#D96A5E' : '#C9574C')
    box(ctx, -74, -102, 148, 62, 5, '#EFA79C')
    disc(ctx, 0, -71, 22, '#D96A5E')
    ctx.restore()
  }
}

/** A purse that opens a little; an empty one shows its lining. */
export const purse: DrawProp = ({ ctx }, s) => {
  const empty = s.empty === true
  shape(ctx, 'M -70 -70 C -100 -20 -86 44 -56 50 L 56 50 C 86 44 100 -20 70 -70 Z', empty ? '#8C7A6B' : palette.clay)
  box(ctx, -78, -86, 156, 24, 12, palette.ochre)
  disc(ctx, -10, -92, 11, palette.ochre)
  disc(ctx, 12, -92, 11, palette.ochre)
  if (!empty) write(ctx, '¥', 0, -2, { size: 66, weight: 'black', color: '#FFE6C2' })
}

export const bankbook: DrawProp = ({ ctx }, s) => {
  box(ctx, -88, -56, 176, 112, 10, '#1A223822')
  box(ctx, -92, -62, 176, 112, 10, '#7C2B33')
  rect(ctx, -92, -62, 20, 112, '#5E1F27')
  write(ctx, '存折', 6, -20, { size: 42, color: '#F5D9A0' })
  const amount = word(s, 'amount', '')
  if (amount) write(ctx, amount, 6, 26, { size: 28, color: '#F5D9A0' })
}

export const envelope: DrawProp = ({ ctx }, s) => {
  box(ctx, -84, -56, 168, 112, 8, '#F3E2BD')
  shape(ctx, 'M -84 -52 L 0 14 L 84 -52 Z', '#E3CB9A')
  write(ctx, word(s, 'text', '工资'), 0, 32, { size: 34, weight: 'black', color: '#8A5A16' })
}

/** A thread that pulls from the origin to `toX toY`; `pull` 0–1 makes it taut. */
export const thread: DrawProp = ({ ctx }, s) => {
  const pull = ramp(num(s, 'pull', 0), 0, 1)
  const x = num(s, 'toX', -200)
  const y = num(s, 'toY', 100)
  curve(ctx, `M 0 0 Q ${x / 2} ${y / 2 + 120 * (1 - pull)} ${x} ${y}`, 5, alpha(palette.seal, 0.9))
}

/** The ring of three ways into which money goes and does not come back: coins sink into it. */
export const whirl: DrawProp = ({ ctx, t }, s) => {
  const r = num(s, 'radius', 170)
  disc(ctx, 0, 0, r, '#0A4478', r * 0.42)
  disc(ctx, 0, 6, r * 0.8, '#08365F', r * 0.32)
  disc(ctx, 0, 12, r * 0.5, '#062744', r * 0.19)
  ctx.scale(1, 0.42)
  for (let i = 0; i < 3; i++) {
    ctx.strokeStyle = alpha('#9CC3E6', 0.6)
    ctx.lineWidth = 7
    ctx.beginPath()
    ctx.arc(0, 0, r * (0.9 - i * 0.25), t * (1.2 + i * 0.5) + i, t * (1.2 + i * 0.5) + i + 2)
    ctx.stroke()
  }
}

/** Fields of a loan note: `text` with a check that comes by `progress`. */
export const field: DrawProp = ({ ctx }, s) => {
  const progress = num(s, 'progress', 1)
  box(ctx, -236, -44, 472, 88, 18, '#FFFFFF')
  write(ctx, word(s, 'text', ''), -206, 0, { size: 44, weight: 'black', color: palette.riverDeep, align: 'left' })
  const answer = [...word(s, 'answer', '')]
  write(ctx, answer.slice(0, Math.round(answer.length * clamp(progress))).join(''), 206, 0, {
    size: 38,
    color: palette.seal,
    align: 'right',
  })
  stroke(
    ctx,
    [
      [-206, 56],
      [-206 + 412 * clamp(progress), 56],
    ],
    4,
    palette.riverSoft,
  )
}
