import { lighter, palette, darker } from '../kit/palette'
import { curve, type Ctx, disc, rect, shape, within } from '../kit/shapes'
import type { Look } from './looks'

const CAP = 'M -53 -6 C -60 -62 -30 -74 0 -74 C 32 -74 60 -62 53 -6'

const fronts: Record<Look['hair'], string> = {
  short: `${CAP} C 47 -18 44 -28 38 -36 C 16 -30 -16 -30 -34 -40 C -44 -30 -47 -18 -53 -6 Z`,
  side: `${CAP} C 48 -14 46 -24 40 -32 C 22 -28 -6 -34 -22 -50 C -28 -38 -46 -34 -53 -6 Z`,
  crew: 'M -52 -14 C -56 -58 -30 -70 0 -70 C 30 -70 56 -58 52 -14 C 49 -30 45 -38 36 -43 L -36 -43 C -45 -38 -49 -30 -52 -14 Z',
  bob: `${CAP} C 50 -10 47 -22 40 -30 C 20 -26 -14 -28 -30 -44 C -38 -30 -50 -22 -53 -6 Z`,
  bun: `${CAP} C 48 -20 36 -40 0 -46 C -36 -40 -48 -20 -53 -6 Z`,
  long: `${CAP} C 48 -22 34 -40 4 -54 C -22 -40 -46 -26 -53 -6 Z`,
  tail: `${CAP} C 48 -18 42 -28 34 -34 C 10 -30 -18 -34 -34 -42 C -44 -30 -48 -20 -53 -6 Z`,
  perm: `${CAP} C 50 -22 40 -36 22 -36 C 12 -30 -2 -30 -12 -37 C -24 -32 -44 -28 -53 -6 Z`,
  elder:
    'M -52 4 C -62 -50 -34 -70 -4 -68 C 34 -70 60 -50 52 4 C 50 -14 46 -26 42 -32 C 22 -46 -18 -46 -40 -34 C -46 -24 -50 -12 -52 4 Z',
  bald: 'M -52 6 C -56 -8 -55 -20 -49 -28 C -44 -20 -46 -8 -46 8 Z M 52 6 C 56 -8 55 -20 49 -28 C 44 -20 46 -8 46 8 Z',
}

/** What lies behind the head and neck. */
export function drawHairBack(ctx: Ctx, look: Look): void {
  const color = darker(look.hairColour, 0.12)
  if (look.hair === 'bob') shape(ctx, 'M -57 -20 C -64 30 -62 52 -46 56 L 46 56 C 62 52 64 30 57 -20 Z', color)
  if (look.hair === 'long') shape(ctx, 'M -57 -20 C -68 40 -70 96 -54 118 L 54 118 C 70 96 68 40 57 -20 Z', color)
  if (look.hair === 'bun') disc(ctx, 0, -78, 25, color, 22)
  if (look.hair === 'tail') shape(ctx, 'M 30 -56 C 84 -60 96 10 70 70 C 62 40 58 0 40 -20 Z', color)
  if (look.hair === 'perm') for (const [x, y] of CURLS) disc(ctx, x, y, 21, color)
}

const CURLS = [
  [-48, -42],
  [-57, -12],
  [-54, 16],
  [48, -42],
  [57, -12],
  [54, 16],
  [-24, -64],
  [2, -70],
  [28, -64],
] as const

/** What lies over the forehead. */
export function drawHairFront(ctx: Ctx, look: Look): void {
  shape(ctx, fronts[look.hair], look.hairColour)
  const shine = lighter(look.hairColour, 0.22)
  if (look.hair === 'perm')
    for (const [x, y] of CURLS.slice(6)) curve(ctx, `M ${x - 9} ${y + 2} Q ${x} ${y - 9} ${x + 9} ${y + 2}`, 3, shine)
  else if (look.hair !== 'bald' && look.hair !== 'crew') curve(ctx, 'M -32 -50 Q -22 -61 -6 -64', 4, shine)
  if (look.hair === 'bob') {
    shape(ctx, 'M -57 -20 C -60 10 -58 30 -48 38 C -44 20 -46 -6 -44 -24 Z', look.hairColour)
    shape(ctx, 'M 57 -20 C 60 10 58 30 48 38 C 44 20 46 -6 44 -24 Z', look.hairColour)
  }
  drawHat(ctx, look)
}

function drawHat(ctx: Ctx, look: Look): void {
  if (look.extras.includes('helmet')) {
    shape(ctx, 'M -60 -16 C -64 -84 -30 -94 0 -94 C 30 -94 64 -84 60 -16 C 40 -26 -40 -26 -60 -16 Z', palette.ochre)
    curve(ctx, 'M 0 -92 L 0 -26', 8, lighter(palette.ochre, 0.35))
    curve(ctx, 'M -62 -18 C -40 -29 40 -29 62 -18', 7, darker(palette.ochre, 0.15))
  }
  if (look.extras.includes('cap')) {
    shape(ctx, 'M -54 -26 C -58 -80 -30 -88 0 -88 C 30 -88 58 -80 54 -26 Z', look.topColour)
    shape(ctx, 'M -56 -28 C -20 -36 40 -36 72 -22 C 40 -14 -30 -16 -56 -28 Z', darker(look.topColour, 0.25))
  }
  if (look.top === 'police') drawPoliceCap(ctx)
  if (look.extras.includes('bandage')) {
    within(ctx, () => {
      ctx.rotate(-0.12)
      rect(ctx, -53, -46, 106, 20, '#F7F2EA')
      rect(ctx, -53, -37, 106, 2, '#DDD4C6')
    })
  }
}

/** A plain service cap without any emblem. */
function drawPoliceCap(ctx: Ctx): void {
  shape(ctx, 'M -66 -58 C -60 -92 60 -92 66 -58 C 40 -48 -40 -48 -66 -58 Z', '#27405F')
  shape(ctx, 'M -54 -60 C -30 -52 30 -52 54 -60 L 54 -38 C 30 -30 -30 -30 -54 -38 Z', '#1D3049')
  shape(ctx, 'M -50 -40 C -30 -30 30 -30 50 -40 C 40 -20 -40 -20 -50 -40 Z', '#14202F')
}
