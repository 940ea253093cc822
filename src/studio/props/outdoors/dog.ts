import { clamp, lerp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { darker, lighter, palette } from '../../kit/palette'
import { box, type Ctx, curve, disc, polygon, shape, stroke, within } from '../../kit/shapes'

interface Coat {
  fur: string
  shade: string
}

function drawHead({ ctx, t }: Painter, coat: Coat, mood: { tongue: boolean; sad: boolean }): void {
  for (const side of [-1, 1]) {
    const fold = mood.sad ? 16 : 0
    polygon(
      ctx,
      [
        [side * 50, -18],
        [side * (46 + fold), -72 + fold * 2],
        [side * 12, -42],
      ],
      side < 0 ? coat.fur : coat.shade,
    )
    polygon(
      ctx,
      [
        [side * 42, -30],
        [side * (40 + fold * 0.8), -58 + fold * 1.6],
        [side * 20, -42],
      ],
      '#E9B8A4',
    )
  }
  disc(ctx, 0, 0, 56, coat.fur, 47)
  for (const side of [-1, 1])
    shape(
      ctx,
      `M ${side * 40} -6 L ${side * 66} 12 L ${side * 54} 18 L ${side * 58} 32 L ${side * 40} 30 L ${side * 24} 44 Z`,
      coat.fur,
    )
  disc(ctx, 0, 20, 29, lighter(coat.fur, 0.6), 22)
  const blink = (t + 0.9) % 3.7 < 0.13
  for (const side of [-1, 1]) {
    if (blink) curve(ctx, `M ${side * 20 - 6} -6 Q ${side * 20} -1 ${side * 20 + 6} -6`, 4, palette.ink)
    else disc(ctx, side * 20, -6, 6.4, palette.ink, 7.4)
    if (!blink) disc(ctx, side * 20 + 2, -9, 2.2, '#FFFFFF')
    if (mood.sad) curve(ctx, `M ${side * 11} -22 Q ${side * 20} -21 ${side * 29} -15`, 4, coat.shade)
  }
  if (mood.tongue) box(ctx, -9, 24, 19, 27 + Math.max(0, swing(t, 0.5)) * 5, [4, 4, 10, 10], '#E5776F')
  curve(ctx, mood.sad ? 'M -14 30 Q 0 21 14 30' : 'M -17 21 Q -8 33 0 23 Q 8 33 17 21', 4, '#4A3E3A')
  disc(ctx, 0, 9, 10, palette.ink, 7.5)
}

function drawTail({ ctx, t }: Painter, hip: Spot, coat: Coat, happy: number): void {
  const wag = swing(t, 0.55) * 13 * happy
  const up = lerp(44, -78, happy)
  curve(
    ctx,
    `M ${hip.x - 34} ${hip.y - 14} C ${hip.x - 96} ${hip.y + up * 0.3} ${hip.x - 88 + wag} ${hip.y + up - 14} ${hip.x - 32 + wag} ${hip.y + up}`,
    36,
    coat.shade,
  )
  curve(
    ctx,
    `M ${hip.x - 38} ${hip.y - 18} C ${hip.x - 92} ${hip.y + up * 0.3} ${hip.x - 84 + wag} ${hip.y + up - 12} ${hip.x - 36 + wag} ${hip.y + up - 2}`,
    20,
    coat.fur,
  )
}

function drawCollar(ctx: Ctx, neck: Spot): void {
  within(ctx, () => {
    ctx.translate(neck.x, neck.y)
    ctx.rotate(0.42)
    box(ctx, -44, -8, 88, 17, 8, palette.seal)
  })
  disc(ctx, neck.x + 18, neck.y + 26, 14, '#D09A33')
  disc(ctx, neck.x + 18, neck.y + 24, 13, '#F0B94D')
  disc(ctx, neck.x + 18, neck.y + 24, 6, '#D09A33')
}

interface Spot {
  x: number
  y: number
}

/** Where the joints are; `gait` swings from -1 to 1 while it runs. */
function standing(sit: number, gait: number) {
  const bounce = Math.abs(gait) * -10
  const hip = { x: lerp(-70, -46, sit), y: lerp(-116, -60, sit) + bounce }
  const chest = { x: lerp(52, 30, sit), y: lerp(-120, -132, sit) + bounce }
  const head = { x: chest.x + lerp(62, 26, sit), y: chest.y - lerp(64, 84, sit) }
  return { sit, gait, hip, chest, head }
}

function drawBody(ctx: Ctx, coat: Coat, { sit, gait, hip, chest, head }: ReturnType<typeof standing>): void {
  const limb = (a: Spot, b: Spot, width: number, color: string) =>
    stroke(
      ctx,
      [
        [a.x, a.y],
        [b.x, b.y],
      ],
      width,
      color,
    )
  const leg = (from: number, x: number, y: number, color: string) => {
    limb({ x: from, y }, { x, y: -12 }, 31, color)
    disc(ctx, x + 7, -10, 20, color, 12)
  }
  leg(hip.x + 20, lerp(hip.x + 26 - gait * 62, 20, sit), hip.y + 20, coat.shade)
  leg(chest.x - 4, lerp(chest.x + 6 + gait * 62, chest.x + 18, sit), chest.y + 30, coat.shade)
  limb(hip, chest, 112, coat.fur)
  limb({ x: hip.x + 6, y: hip.y + 40 }, { x: chest.x - 6, y: chest.y + 44 }, 22, coat.shade)
  limb({ x: chest.x + 6, y: chest.y - 6 }, { x: head.x - 12, y: head.y + 20 }, 88, coat.fur)
  leg(hip.x - 6, lerp(hip.x - 10 + gait * 62, -2, sit), hip.y + 16, coat.fur)
  if (sit > 0.5) disc(ctx, hip.x + 6, hip.y + 24, 46, coat.fur, 40)
  leg(chest.x + 8, lerp(chest.x + 22 - gait * 62, chest.x - 6, sit), chest.y + 30, coat.fur)
  disc(ctx, chest.x + 20, chest.y + 8, 44, lighter(coat.fur, 0.5), 48)
}

/**
 * A fluffy dog that looks right (`flip` turns it): `run` 0–1 moves its legs, `sit` 0–1, `tag` shows collar and tag,
 * `sad`, `tongue`, `happy` 0–1 wags its tail, `colour`.
 */
export const dog: DrawProp = (p, s) => {
  const { ctx, t } = p
  const fur = word(s, 'colour', '#FBF7EE')
  const coat = { fur, shade: darker(fur, 0.11) }
  const stance = standing(clamp(num(s, 'sit', 0)), swing(t, 0.42) * clamp(num(s, 'run', 0)))
  const { chest, head } = stance
  if (s.shadow !== false) disc(ctx, 0, 2, lerp(140, 110, stance.sit), '#1A223826', 12)
  drawTail(p, stance.hip, coat, clamp(num(s, 'happy', 1)))
  drawBody(ctx, coat, stance)
  if (s.tag === true) drawCollar(ctx, { x: (chest.x + head.x) / 2 + 12, y: (chest.y + head.y) / 2 + 14 })
  within(ctx, () => {
    ctx.translate(head.x, head.y)
    ctx.rotate(swing(t, 3) * 0.03 + (s.sad === true ? 0.16 : 0))
    drawHead(p, coat, { tongue: s.tongue !== false && s.sad !== true, sad: s.sad === true })
  })
}

/** A leash from the origin to `toX toY` that sags by `sag`; `loop` draws the handle at the origin. */
export const leash: DrawProp = ({ ctx }, s) => {
  const x = num(s, 'toX', 160)
  const y = num(s, 'toY', 60)
  const color = word(s, 'colour', palette.seal)
  curve(ctx, `M 0 0 Q ${x / 2} ${y / 2 + num(s, 'sag', 60)} ${x} ${y}`, 8, color)
  if (s.loop !== false) {
    ctx.strokeStyle = color
    ctx.lineWidth = 8
    ctx.beginPath()
    ctx.ellipse(0, -10, 13, 20, 0, 0, Math.PI * 2)
    ctx.stroke()
  }
}

/** A tomato that lies about. */
export const tomato: DrawProp = ({ ctx }) => {
  disc(ctx, 0, -2, 30, '#1A223820', 7)
  disc(ctx, 0, -26, 28, '#D8442F', 25)
  disc(ctx, -9, -34, 8, '#EE8069', 6)
  for (const turn of [-50, -15, 20, 55])
    within(ctx, () => {
      ctx.translate(0, -50)
      ctx.rotate((turn * Math.PI) / 180)
      disc(ctx, 0, 6, 4, palette.mossDeep, 10)
    })
}

/** A syringe, for the yearly shot. */
export const syringe: DrawProp = ({ ctx }) => {
  ctx.rotate(-0.7)
  stroke(
    ctx,
    [
      [60, 0],
      [112, 0],
    ],
    5,
    '#8C98A4',
  )
  box(ctx, -56, -20, 116, 40, 8, '#E3EEF5')
  box(ctx, -10, -20, 70, 40, 8, '#7CC3A0')
  for (let i = 0; i < 4; i++) box(ctx, -40 + i * 24, -20, 4, 16, 2, '#9CB1BF')
  box(ctx, -104, -7, 52, 14, 4, '#9CB1BF')
  box(ctx, -116, -26, 15, 52, 6, '#7A8E9F')
}
