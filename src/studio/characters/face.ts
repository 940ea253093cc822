import { darker, mix, palette } from '../kit/palette'
import { at, box, curve, type Ctx, disc, stroke, within } from '../kit/shapes'
import type { Face } from './faces'
import type { Look } from './looks'

/** Where the eyes look: -1 left/up, 1 right/down. */
export interface Gaze {
  x: number
  y: number
}

function drawEyes(ctx: Ctx, face: Face, gaze: Gaze, blink: number): void {
  const open = face.eye * (1 - blink)
  for (const side of [-1, 1]) {
    const x = side * 20 + gaze.x * 5
    const y = 2 + gaze.y * 4
    if (open < 0.34) {
      const bend = face.curve > 0 ? -6 : 4
      curve(ctx, `M ${x - 7} ${y} Q ${x} ${y + bend} ${x + 7} ${y}`, 3.6, palette.ink)
      continue
    }
    disc(ctx, x, y, 5.6, palette.ink, 7.4 * Math.min(open, 1.15))
    disc(ctx, x + 1.8, y - 2.6, 1.7, palette.paper)
  }
}

function drawBrows(ctx: Ctx, face: Face, color: string, gaze: Gaze): void {
  for (const side of [-1, 1]) {
    at(
      ctx,
      side * 20 + gaze.x * 4,
      -16 - face.browLift + gaze.y * 3,
      () => curve(ctx, 'M -9 1 Q 0 -3.5 9 1', 4.2, color),
      { turn: -face.browTilt * side },
    )
  }
}

function drawMouth(ctx: Ctx, face: Face, gaze: Gaze): void {
  const half = 12 * face.wide
  const x = gaze.x * 4
  const y = 27 + gaze.y * 2
  const bend = face.curve * 8
  if (face.open < 0.08) {
    curve(ctx, `M ${x - half} ${y - bend * 0.4} Q ${x} ${y + bend} ${x + half} ${y - bend * 0.4}`, 3.6, '#8A3B35')
    return
  }
  const drop = 5 + face.open * 16
  const lip = `M ${x - half} ${y - bend * 0.35} Q ${x} ${y + bend * 0.25} ${x + half} ${y - bend * 0.35} Q ${x + half * 0.8} ${y + drop} ${x} ${y + drop} Q ${x - half * 0.8} ${y + drop} ${x - half} ${y - bend * 0.35}`
  within(ctx, () => {
    curve(ctx, lip, 2.5, '#7A2F2C')
    ctx.fillStyle = '#7A2F2C'
    ctx.fill()
    ctx.clip()
    disc(ctx, x, y + drop, half * 0.7, '#D9736B', drop * 0.45)
    if (face.curve > 0.4) disc(ctx, x, y - 5, half, palette.paper, 7)
  })
}

function drawAge(ctx: Ctx, look: Look): void {
  if (look.age < 0.4) return
  const line = darker(look.skin, 0.22)
  for (const side of [-1, 1]) {
    curve(ctx, `M ${side * 17} 20 Q ${side * 23} 27 ${side * 20} 35`, 2.2, line)
    curve(ctx, `M ${side * 31} -1 L ${side * 37} -4`, 2, line)
    curve(ctx, `M ${side * 31} 4 L ${side * 37} 5`, 2, line)
  }
  if (look.age > 0.7) curve(ctx, 'M -12 -31 Q 0 -34 12 -31', 2, line)
}

/** Eyes, brows, nose, mouth; the origin is the middle of the head. */
export function drawFace(ctx: Ctx, look: Look, face: Face, gaze: Gaze, blink: number): void {
  const rose = mix(look.skin, '#E56A5A', 0.42 * face.blush)
  disc(ctx, -31, 18, 8.5, rose, 6)
  disc(ctx, 31, 18, 8.5, rose, 6)
  drawAge(ctx, look)
  drawEyes(ctx, face, gaze, blink)
  drawBrows(ctx, face, look.age > 0.6 ? '#8E8C92' : darker(look.hairColour, 0.1), gaze)
  curve(ctx, `M ${gaze.x * 6 - 1} 9 Q ${gaze.x * 6 + 5} 15 ${gaze.x * 6 - 2} 16`, 2.8, darker(look.skin, 0.24))
  drawMouth(ctx, face, gaze)
  if (look.extras.includes('moustache')) curve(ctx, 'M -11 22 Q 0 17 11 22', 4.5, look.hairColour)
  if (look.extras.includes('glasses')) drawGlasses(ctx, gaze)
  if (look.extras.includes('eyepad')) drawEyepad(ctx)
}

function drawGlasses(ctx: Ctx, gaze: Gaze): void {
  for (const side of [-1, 1]) {
    ctx.strokeStyle = '#4A4550'
    ctx.lineWidth = 3
    ctx.beginPath()
    ctx.roundRect(side * 20 + gaze.x * 5 - 14.5, -9, 29, 24, 10)
    ctx.stroke()
  }
  stroke(
    ctx,
    [
      [gaze.x * 5 - 5.5, 0],
      [gaze.x * 5 + 5.5, 0],
    ],
    3,
    '#4A4550',
  )
}

/** Gauze over the left eye, held by two strips. */
function drawEyepad(ctx: Ctx): void {
  at(ctx, -22, 2, () => {
    stroke(
      ctx,
      [
        [-26, -20],
        [22, 18],
      ],
      7,
      '#E9DFCF',
    )
    stroke(
      ctx,
      [
        [-26, 18],
        [22, -20],
      ],
      7,
      '#E9DFCF',
    )
    box(ctx, -21, -18, 40, 36, 9, '#FBF8F1')
    box(ctx, -14, -11, 26, 22, 6, '#EFE8DA')
  })
}
