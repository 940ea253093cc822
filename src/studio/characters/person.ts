import { swing } from '../kit/easing'
import { darker } from '../kit/palette'
import { at, box, type Ctx, disc, within } from '../kit/shapes'
import { drawArm, drawLegs, drawTrunk } from './body'
import { drawFace, type Gaze } from './face'
import type { Face } from './faces'
import { drawHairBack, drawHairFront } from './hair'
import type { Look } from './looks'
import type { Pose } from './poses'

/** Everything about a person at one moment. */
export interface Bearing {
  look: Look
  pose: Pose
  face: Face
  gaze: Gaze
  /** Mouth moves. */
  talking: boolean
  /** Legs: -1 to 1 while walking. */
  stride: number
  /** Behind a table, on a scooter: no legs. */
  legs: boolean
  /** Seconds, and a fraction of its own so that two people do not move alike. */
  t: number
  phase: number
  /** Draws what the hands hold, after the body. */
  held?: (hands: { left: Hand; right: Hand }) => void
}

export interface Hand {
  x: number
  y: number
}

const BREATH_S = 3.4
const BLINK_S = 3.1
const BLINK_LENGTH_S = 0.13

const blinkAt = (t: number, phase: number) => {
  const into = (t + phase * BLINK_S) % BLINK_S
  return into < BLINK_LENGTH_S ? 1 : 0
}

/** Draws a person of 455 units' height; the origin is between the feet. */
export function drawPerson(ctx: Ctx, b: Bearing): void {
  const breath = swing(b.t, BREATH_S, b.phase)
  const stoop = b.look.age * 2
  if (b.legs) drawLegs(ctx, b.look, b.stride)
  within(ctx, () => {
    ctx.translate(0, -168 - Math.abs(b.stride) * 5)
    ctx.rotate(((b.pose.lean + stoop * 0.5) * Math.PI) / 180)
    ctx.scale(b.look.build, 1 + breath * 0.006)
    ctx.translate(0, 168)
    at(ctx, 0, -386 + breath * 1.2, () => drawHairBack(ctx, b.look), { turn: b.pose.tilt })
    box(ctx, -19, -350, 38, 34, 10, darker(b.look.skin, 0.14))
    drawTrunk(ctx, b.look)
    drawHead(ctx, b, breath)
    const left = drawArm(ctx, b.look, b.pose.left, -1)
    const right = drawArm(ctx, b.look, b.pose.right, 1)
    b.held?.({ left, right })
  })
}

function drawHead(ctx: Ctx, b: Bearing, breath: number): void {
  const talk = b.talking ? Math.max(0, swing(b.t, 0.34, b.phase)) * 0.5 : 0
  const face: Face = { ...b.face, open: Math.min(1, b.face.open * (b.talking ? 0.7 : 1) + talk) }
  const nod = b.talking ? swing(b.t, 1.3, b.phase) * 1.4 : 0
  at(
    ctx,
    0,
    -386 + breath * 1.2,
    () => {
      disc(ctx, -50, 6, 10, darker(b.look.skin, 0.08), 13)
      disc(ctx, 50, 6, 10, darker(b.look.skin, 0.12), 13)
      disc(ctx, 0, -4, 51, b.look.skin, 56)
      disc(ctx, 0, 16, 45, b.look.skin, 42)
      drawFace(ctx, b.look, face, b.gaze, blinkAt(b.t, b.phase))
      drawHairFront(ctx, b.look)
    },
    { turn: b.pose.tilt + nod },
  )
}
