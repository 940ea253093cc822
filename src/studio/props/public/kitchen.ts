import { clamp, swing } from '../../kit/easing'
import { type DrawProp, num, type Painter, word } from '../../kit/painter'
import { alpha, lighter, mix, palette } from '../../kit/palette'
import { box, type Ctx, curve, disc, rect, shape, stroke, within } from '../../kit/shapes'
import { write } from '../../kit/type'

const JAR =
  'M -62 -300 C -66 -276 -150 -250 -150 -140 C -150 -60 -110 0 -84 0 L 84 0 C 110 0 150 -60 150 -140 C 150 -250 66 -276 62 -300 Z'
const JAR_SHADE =
  'M 30 -300 C 40 -270 96 -240 92 -140 C 90 -60 60 -10 44 0 L 84 0 C 110 0 150 -60 150 -140 C 150 -250 66 -276 62 -300 Z'

/** An earthen pickle jar with its rim of water; `lid` 0–1 lifts the bowl on top and sets it down at its left. */
export const pickleJar: DrawProp = ({ ctx, t }, s) => {
  const lid = clamp(num(s, 'lid', 0))
  disc(ctx, 0, 2, 150, '#1A223830', 18)
  shape(ctx, JAR, '#8A5638')
  shape(ctx, JAR_SHADE, '#74462E')
  curve(ctx, 'M -120 -176 C -112 -220 -92 -240 -70 -252', 10, lighter('#8A5638', 0.28))
  curve(ctx, 'M -138 -132 Q 0 -96 138 -132', 8, '#5E3823')
  curve(ctx, 'M -132 -104 Q 0 -68 132 -104', 4, '#5E3823')
  disc(ctx, 0, -302, 104, '#6B402A', 26)
  disc(ctx, 0, -306, 92, '#6FB0DF', 19)
  disc(ctx, 0, -306 + swing(t, 2.4), 78, '#8CC4EA', 14)
  disc(ctx, 0, -310, 58, '#4A2C1C', 12)
  if (lid > 0.2)
    for (const [x, turn, color] of [
      [-24, -0.4, '#D9483A'],
      [2, 0.1, '#E9E2C6'],
      [24, 0.5, palette.moss],
    ] as const)
      within(ctx, () => {
        ctx.translate(x, -318)
        ctx.rotate(turn)
        box(ctx, -8, -34, 16, 46, 8, color)
      })
  within(ctx, () => {
    ctx.translate(-lid * 236, lid * 308 - Math.sin(lid * Math.PI) * 190)
    shape(ctx, 'M -72 -304 C -72 -372 -36 -386 0 -386 C 36 -386 72 -372 72 -304 Z', '#9C6442')
    shape(ctx, 'M 18 -384 C 52 -380 72 -368 72 -304 L 44 -304 C 46 -350 36 -376 18 -384 Z', '#84523A')
    box(ctx, -22, -402, 44, 22, 9, '#84523A')
  })
}

/** A plate of pickles. */
export const picklePlate: DrawProp = ({ ctx }) => {
  for (const [x, y, turn, color] of [
    [-48, -22, 0.3, '#D9483A'],
    [-14, -28, -0.4, '#E9E2C6'],
    [22, -24, 0.2, palette.moss],
    [50, -20, -0.2, '#D9483A'],
    [4, -40, 0.6, '#F0C24B'],
  ] as const)
    within(ctx, () => {
      ctx.translate(x, y)
      ctx.rotate(turn)
      box(ctx, -26, -9, 52, 18, 9, color)
    })
  disc(ctx, 0, -8, 104, '#FFFFFF', 22)
  disc(ctx, 0, -4, 104, '#DDE7EE', 18)
  for (const [x, color] of [
    [-46, '#D9483A'],
    [-8, palette.moss],
    [34, '#F0C24B'],
  ] as const)
    box(ctx, x, -28, 40, 15, 7, color)
}

/** An official paper lying flat, seen from the edge of a table: `text`, `crumple` 0–1. */
export const notice: DrawProp = ({ ctx }, s) => {
  const bend = num(s, 'crumple', 0) * 14
  shape(ctx, `M -150 0 L -118 -46 Q -20 ${-46 - bend} 118 -46 L 150 0 Q 20 ${8 - bend} -150 0 Z`, '#FFFEFA')
  for (let i = 0; i < 2; i++)
    stroke(
      ctx,
      [
        [-70, -34 + i * 16],
        [70 - i * 40, -34 + i * 16],
      ],
      5,
      '#C3CFDA',
    )
  disc(ctx, 92, -16, 20, alpha(palette.seal, 0.5), 8)
}

interface Grid {
  total: number
  columns: number
  cell: number
  passed: number
}

function drawCell(ctx: Ctx, grid: Grid, i: number, colors: { done: string; left: string }): void {
  const gap = grid.cell * 0.16
  const rows = Math.ceil(grid.total / grid.columns)
  const x = ((i % grid.columns) - (grid.columns - 1) / 2) * (grid.cell + gap)
  const y = (Math.floor(i / grid.columns) - (rows - 1) / 2) * (grid.cell + gap)
  const done = clamp(grid.passed - i)
  box(
    ctx,
    x - grid.cell / 2,
    y - grid.cell / 2,
    grid.cell,
    grid.cell,
    grid.cell * 0.2,
    mix(colors.left, colors.done, done),
  )
  if (done <= 0.5) return
  const r = grid.cell * 0.22
  stroke(
    ctx,
    [
      [x - r, y - r],
      [x + r, y + r],
    ],
    grid.cell * 0.09,
    '#FFFFFF',
  )
  stroke(
    ctx,
    [
      [x + r, y - r],
      [x - r, y + r],
    ],
    grid.cell * 0.09,
    '#FFFFFF',
  )
}

/** Days as squares: `total columns cell`; the first `passed` are crossed out; `done left` are the two colours. */
export const dayGrid: DrawProp = ({ ctx }, s) => {
  const grid = {
    total: num(s, 'total', 60),
    columns: num(s, 'columns', 10),
    cell: num(s, 'cell', 48),
    passed: num(s, 'passed', 0),
  }
  const step = grid.cell * 1.16
  const w = grid.columns * step + grid.cell * 0.5
  const h = Math.ceil(grid.total / grid.columns) * step + grid.cell * 0.5
  box(ctx, -w / 2 + 6, -h / 2 + 9, w, h, 20, '#1A223822')
  box(ctx, -w / 2, -h / 2, w, h, 20, '#FFFFFF')
  const colors = { done: word(s, 'done', '#B9C3CE'), left: word(s, 'left', '#7CC59B') }
  for (let i = 0; i < grid.total; i++) drawCell(ctx, grid, i, colors)
}

function drawTruck(ctx: Ctx, x: number, tip: number): void {
  within(ctx, () => {
    ctx.translate(x, 62)
    box(ctx, 52, -62, 52, 52, [10, 14, 4, 4], '#9FB3C2')
    box(ctx, 68, -54, 28, 22, 4, '#34495C')
    rect(ctx, -84, -18, 190, 12, '#5B6B79')
    within(ctx, () => {
      ctx.translate(-80, -18)
      ctx.rotate(-tip * 0.5)
      ctx.translate(80, 18)
      box(ctx, -84, -66, 128, 46, 4, '#7F94A5')
    })
    for (const wheel of [-52, 74]) {
      disc(ctx, wheel, -2, 18, '#1B2430')
      disc(ctx, wheel, -2, 7, '#8C98A4')
    }
  })
}

/** A monitor with a night recording of the roadside: `truck` 0–1 drives in, `tip` 0–1 lets it drop its rubble, `stop` holds the picture. */
export const nightCam: DrawProp = (p, s) => {
  const { ctx, t } = p
  const tip = clamp(num(s, 'tip', 0))
  box(ctx, -270, -190, 540, 370, 22, '#222B38')
  within(ctx, () => {
    ctx.beginPath()
    ctx.roundRect(-250, -170, 500, 310, 10)
    ctx.clip()
    rect(ctx, -250, -170, 500, 310, '#2B3F4E')
    rect(ctx, -250, 40, 500, 100, '#3A5262')
    for (let i = 0; i < 5; i++) rect(ctx, -230 + i * 110, -70 + (i % 2) * 20, 84, 120, '#32495A')
    drawTruck(ctx, -360 + 420 * clamp(num(s, 'truck', 0)), tip)
    for (let i = 0; i < 9; i++) {
      const size = clamp(tip * 2 - i * 0.1) * (16 + (i % 3) * 6)
      if (size > 0)
        box(ctx, -96 + ((i * 37) % 82), 66 - (i % 4) * 14 - size / 2, size, size, 3, i % 2 ? '#B9A48A' : '#8E7B66')
    }
    for (let y = -170; y < 140; y += 9) rect(ctx, -250, y, 500, 2, '#0000001C')
    write(ctx, '路口监控', -232, -144, { size: 26, color: '#CFE0EA', align: 'left' })
  })
  drawRecordMark(p, s.stop === true, t)
  box(ctx, -50, 180, 100, 34, 4, '#39424F')
  box(ctx, -120, 208, 240, 18, 9, '#39424F')
}

function drawRecordMark({ ctx }: Painter, stopped: boolean, t: number): void {
  if (stopped) {
    for (const x of [196, 218]) rect(ctx, x, -158, 12, 30, '#FFFFFF')
    return
  }
  if (swing(t, 1.2) > -0.2) disc(ctx, 216, -144, 11, '#E4604C')
}

/** A road sign in two lines that points where an application goes: `text`, `to`, `colour`. */
export const signpost: DrawProp = ({ ctx }, s) => {
  const color = word(s, 'colour', palette.river)
  const reach = clamp(num(s, 'reach', 1))
  box(ctx, -330, -54, 250, 108, 20, '#FFFFFF')
  const rows = word(s, 'text', '').split('|')
  rows.forEach((row, i) =>
    write(ctx, row, -205, (i - (rows.length - 1) / 2) * 44, { size: 38, weight: 'black', color: palette.ink }),
  )
  const end = -64 + 128 * reach
  if (reach > 0.02)
    stroke(
      ctx,
      [
        [-64, 0],
        [end, 0],
      ],
      12,
      color,
    )
  if (reach > 0.5)
    stroke(
      ctx,
      [
        [end - 24, -24],
        [end, 0],
        [end - 24, 24],
      ],
      12,
      color,
    )
  ctx.globalAlpha *= clamp(reach * 2 - 1)
  box(ctx, 84, -62, 250, 124, 24, color)
  const target = word(s, 'to', '').split('|')
  target.forEach((row, i) =>
    write(ctx, row, 209, (i - (target.length - 1) / 2) * 48, { size: 42, weight: 'black', color: '#FFFFFF' }),
  )
}
