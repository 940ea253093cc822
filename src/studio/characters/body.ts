import { darker, lighter, palette } from '../kit/palette'
import { box, clipTo, curve, type Ctx, disc, polygon, rect, shape, stroke, within } from '../kit/shapes'
import type { Arm } from './poses'
import type { Look } from './looks'

export const SHOULDER = { x: 55, y: -312 }
const TRUNK =
  'M -30 -334 C -58 -330 -72 -316 -72 -292 L -60 -176 C -58 -164 -50 -160 -40 -160 L 40 -160 C 50 -160 58 -164 60 -176 L 72 -292 C 72 -316 58 -330 30 -334 Z'
const SKIRT = 'M -58 -190 C -66 -150 -78 -110 -82 -84 C -40 -74 40 -74 82 -84 C 78 -110 66 -150 58 -190 Z'

/** Legs and shoes; `stride` swings from -1 to 1 while walking. */
export function drawLegs(ctx: Ctx, look: Look, stride: number): void {
  const shoe = look.shoes
  const skirt = look.top === 'dress'
  for (const side of [-1, 1]) {
    const swing = stride * side
    const foot = side * 24 + swing * 34
    const lift = Math.max(0, swing) * 12
    const color = skirt ? look.skin : side < 0 ? darker(look.legs, 0.14) : look.legs
    stroke(
      ctx,
      [
        [side * 25, -172],
        [side * 25 + swing * 14, -92],
        [foot, -24 - lift],
      ],
      skirt ? 26 : 42,
      color,
    )
    shape(
      ctx,
      `M ${foot - 22} ${-lift} L ${foot - 20} ${-18 - lift} C ${foot - 10} ${-28 - lift} ${foot + 12} ${-28 - lift} ${foot + 20 + side * 4} ${-14 - lift} L ${foot + 26 + side * 4} ${-lift} Z`,
      shoe,
    )
  }
}

/** Trunk with its clothes; the origin is between the feet. */
export function drawTrunk(ctx: Ctx, look: Look): void {
  const main = look.topColour
  const shade = darker(main, 0.12)
  if (look.top === 'dress') shape(ctx, SKIRT, main)
  within(ctx, () => {
    clipTo(ctx, TRUNK)
    rect(ctx, -80, -340, 160, 190, main)
    shape(ctx, 'M 26 -340 C 40 -280 34 -210 20 -150 L 90 -150 L 90 -340 Z', shade)
    details[look.top](ctx, look)
    drawExtras(ctx, look)
  })
}

const collar = (ctx: Ctx, color: string) => {
  shape(ctx, 'M -28 -338 L -2 -306 L -22 -292 L -38 -330 Z', color)
  shape(ctx, 'M 28 -338 L 2 -306 L 22 -292 L 38 -330 Z', darker(color, 0.06))
}

const buttons = (ctx: Ctx, color: string, from = -284) => {
  for (let y = from; y < -165; y += 32) disc(ctx, 0, y, 3.4, color)
}

const opening = (ctx: Ctx, look: Look, width: number) =>
  polygon(
    ctx,
    [
      [-width, -340],
      [width, -340],
      [width * 0.55, -150],
      [-width * 0.55, -150],
    ],
    look.second,
  )

const details: Record<Look['top'], (ctx: Ctx, look: Look) => void> = {
  shirt: (ctx, look) => {
    curve(ctx, 'M 0 -306 L 0 -160', 2.5, darker(look.topColour, 0.22))
    buttons(ctx, darker(look.topColour, 0.3))
    collar(ctx, lighter(look.topColour, 0.3))
    box(ctx, 18, -272, 30, 30, 4, darker(look.topColour, 0.2))
  },
  tee: (ctx, look) => {
    disc(ctx, 0, -338, 30, look.skin, 18)
    rect(ctx, -80, -262, 160, 26, look.second)
  },
  jacket: (ctx, look) => {
    opening(ctx, look, 30)
    shape(ctx, 'M -36 -340 L -14 -290 L -30 -262 L -54 -326 Z', darker(look.topColour, 0.2))
    shape(ctx, 'M 36 -340 L 14 -290 L 30 -262 L 54 -326 Z', darker(look.topColour, 0.26))
    curve(ctx, 'M -17 -262 L -14 -150', 3, darker(look.topColour, 0.3))
    curve(ctx, 'M 17 -262 L 14 -150', 3, darker(look.topColour, 0.3))
  },
  suit: (ctx, look) => {
    polygon(
      ctx,
      [
        [-26, -340],
        [26, -340],
        [0, -236],
      ],
      look.second,
    )
    shape(ctx, 'M -28 -340 L 0 -236 L -26 -276 L -44 -288 L -34 -304 L -50 -326 Z', lighter(look.topColour, 0.16))
    shape(ctx, 'M 28 -340 L 0 -236 L 26 -276 L 44 -288 L 34 -304 L 50 -326 Z', lighter(look.topColour, 0.08))
    curve(ctx, 'M 0 -236 L 0 -150', 2.5, darker(look.topColour, 0.35))
    buttons(ctx, darker(look.topColour, 0.4), -222)
  },
  hoodie: (ctx, look) => {
    shape(
      ctx,
      'M -46 -340 C -40 -300 40 -300 46 -340 L 30 -344 C 20 -318 -20 -318 -30 -344 Z',
      darker(look.topColour, 0.2),
    )
    curve(ctx, 'M -12 -312 L -14 -276', 3.5, look.second)
    curve(ctx, 'M 12 -312 L 14 -276', 3.5, look.second)
    shape(ctx, 'M -38 -162 L -30 -216 L 30 -216 L 38 -162 Z', darker(look.topColour, 0.14))
  },
  cardigan: (ctx, look) => {
    opening(ctx, look, 24)
    buttons(ctx, darker(look.second, 0.18))
    curve(ctx, 'M -24 -338 L -13 -150', 5, darker(look.topColour, 0.18))
    curve(ctx, 'M 24 -338 L 13 -150', 5, darker(look.topColour, 0.22))
  },
  vest: (ctx, look) => {
    rect(ctx, -80, -340, 160, 190, look.second)
    shape(ctx, 'M -44 -340 L -8 -270 L -8 -150 L -80 -150 L -62 -340 Z', look.topColour)
    shape(ctx, 'M 44 -340 L 8 -270 L 8 -150 L 80 -150 L 62 -340 Z', darker(look.topColour, 0.1))
    collar(ctx, look.second)
  },
  overall: (ctx, look) => {
    rect(ctx, -80, -232, 160, 15, '#F1E3A4')
    rect(ctx, -80, -208, 160, 4, lighter(look.topColour, 0.25))
    curve(ctx, 'M 0 -306 L 0 -160', 4, darker(look.topColour, 0.25))
    collar(ctx, darker(look.topColour, 0.16))
  },
  police: (ctx, look) => {
    curve(ctx, 'M 0 -306 L 0 -160', 2.5, darker(look.topColour, 0.25))
    collar(ctx, lighter(look.topColour, 0.14))
    rect(ctx, -80, -176, 160, 14, '#1B2430')
    box(ctx, -48, -274, 28, 26, 3, darker(look.topColour, 0.18))
    box(ctx, 20, -274, 28, 26, 3, darker(look.topColour, 0.22))
  },
  dress: (ctx, look) => {
    disc(ctx, 0, -338, 26, look.skin, 22)
    curve(ctx, 'M -28 -330 C -20 -306 20 -306 28 -330', 6, look.second)
    rect(ctx, -80, -196, 160, 12, look.second)
  },
}

function drawExtras(ctx: Ctx, look: Look): void {
  if (look.extras.includes('tie'))
    polygon(
      ctx,
      [
        [-9, -318],
        [9, -318],
        [13, -226],
        [0, -206],
        [-13, -226],
      ],
      palette.river,
    )
  if (look.extras.includes('apron')) {
    shape(ctx, 'M -36 -290 L 36 -290 L 52 -150 L -52 -150 Z', look.second)
    stroke(
      ctx,
      [
        [-34, -288],
        [-28, -338],
      ],
      7,
      look.second,
    )
    stroke(
      ctx,
      [
        [34, -288],
        [28, -338],
      ],
      7,
      look.second,
    )
  }
  if (look.extras.includes('badge')) {
    box(ctx, -50, -276, 32, 22, 4, palette.paper)
    rect(ctx, -46, -271, 12, 12, palette.river)
    rect(ctx, -31, -269, 10, 3, palette.ink3)
    rect(ctx, -31, -263, 10, 3, palette.ink3)
  }
  if (look.extras.includes('scarf'))
    shape(ctx, 'M -44 -342 C -30 -304 30 -304 44 -342 L 44 -322 C 26 -288 -26 -288 -44 -322 Z', palette.seal)
}

/** One arm with sleeve and hand; returns where the hand is. */
export function drawArm(ctx: Ctx, look: Look, arm: Arm, side: -1 | 1): { x: number; y: number } {
  const rad = Math.PI / 180
  const shoulder = { x: side * SHOULDER.x, y: SHOULDER.y }
  const elbow = {
    x: shoulder.x + side * Math.sin(arm.upper * rad) * 76,
    y: shoulder.y + Math.cos(arm.upper * rad) * 76,
  }
  const hand = { x: elbow.x + side * Math.sin(arm.fore * rad) * 76, y: elbow.y + Math.cos(arm.fore * rad) * 76 }
  const cuff = { x: elbow.x + (hand.x - elbow.x) * 0.76, y: elbow.y + (hand.y - elbow.y) * 0.76 }
  const bare = look.top === 'tee' || look.top === 'dress'
  const base = look.top === 'vest' ? look.second : look.topColour
  const sleeve = darker(base, side > 0 ? 0.2 : 0.08)
  disc(ctx, hand.x, hand.y, 17, look.skin, 17)
  stroke(
    ctx,
    [
      [elbow.x, elbow.y],
      [hand.x, hand.y],
    ],
    23,
    look.skin,
  )
  if (bare)
    stroke(
      ctx,
      [
        [shoulder.x, shoulder.y],
        [elbow.x, elbow.y],
      ],
      25,
      look.skin,
    )
  stroke(
    ctx,
    bare
      ? [
          [shoulder.x, shoulder.y],
          [(shoulder.x + elbow.x) / 2, (shoulder.y + elbow.y) / 2],
        ]
      : [
          [shoulder.x, shoulder.y],
          [elbow.x, elbow.y],
          [cuff.x, cuff.y],
        ],
    35,
    sleeve,
  )
  if (look.extras.includes('sling') && side > 0)
    stroke(
      ctx,
      [
        [elbow.x, elbow.y],
        [hand.x, hand.y],
      ],
      38,
      '#F4EFE6',
    )
  return hand
}
