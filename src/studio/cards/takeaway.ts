import type { EpisodeScript } from '@/contract/content/episode-script'
import { helpWords } from '@/domain/episodes/helps'
import { SAFE, writePieces } from '../engine/captions'
import { easings, ramp } from '../kit/easing'
import { HEIGHT, WIDTH } from '../kit/painter'
import { palette } from '../kit/palette'
import { box, type Ctx, rect } from '../kit/shapes'
import { balance, widthOf, write } from '../kit/type'
import { drawBrand } from './title'

const helpChip = (code: string): string => {
  const help = helpWords(code)
  return help ? [help.word, help.phone].filter(Boolean).join(' ') : ''
}

/** Chips in rows; returns the y below the last one. */
function drawChips(
  ctx: Ctx,
  texts: readonly string[],
  y: number,
  size: number,
  colors: { paper: string; ink: string },
): number {
  const height = size * 1.75
  let x = SAFE.left
  let row = y
  for (const text of texts) {
    const width = widthOf(text, size, 'bold') + size * 1.15
    if (x > SAFE.left && x + width > SAFE.right) {
      x = SAFE.left
      row += height + 9
    }
    box(ctx, x, row, width, height, height / 2, colors.paper)
    write(ctx, text, x + width / 2, row + height / 2, { size, color: colors.ink })
    x += width + 12
  }
  return row + height
}

export interface TakeawayCard {
  script: EpisodeScript
  articles: readonly string[]
  emphasis: readonly string[]
  /** Seconds into the scene, and when each of its lines begins. */
  t: number
  cues: readonly number[]
}

/** The card to keep: what I may do, on which articles it rests, who helps. */
export function drawTakeaway(ctx: Ctx, card: TakeawayCard): void {
  const { script, articles, emphasis, t, cues } = card
  const lines = script.scenes.at(-1)!.lines
  const top = 310
  box(ctx, 0, top, WIDTH, HEIGHT, [40, 40, 0, 0], '#FFFFFF')
  rect(ctx, SAFE.left, top + 52, 56, 8, palette.seal)
  write(ctx, '记住这几句', SAFE.left + 74, top + 56, { size: 34, weight: 'bold', color: palette.ink3, align: 'left' })
  let y = top + 124
  lines.forEach((line, i) => {
    const shown = easings.out(ramp(t, cues[i] ?? 0, (cues[i] ?? 0) + 0.4))
    ctx.save()
    ctx.globalAlpha = shown
    const rows = balance(line.text, SAFE.width - 6, 50, 'black')
    rows.forEach((row, r) => {
      ctx.save()
      const slack = WIDTH / 2 - widthOf(row, 50, 'black') / 2 - SAFE.left
      ctx.translate(-slack, (1 - shown) * 22)
      writePieces(ctx, row, emphasis, y + r * 62, { size: 50, weight: 'black', color: palette.ink }, palette.river)
      ctx.restore()
    })
    ctx.restore()
    y += rows.length * 62 + 16
  })
  const late = (cues.at(-1) ?? 1) + 0.7
  ctx.save()
  ctx.globalAlpha = ramp(t, late, late + 0.4)
  y = drawChips(ctx, articles, Math.max(y - 10, top + 400), 27, { paper: palette.riverMist, ink: palette.river })
  write(ctx, '谁来帮', SAFE.left, y + 34, { size: 26, weight: 'regular', color: palette.ink3, align: 'left' })
  drawChips(ctx, script.helps.map(helpChip).filter(Boolean), y + 56, 27, { paper: '#E6F4EC', ink: '#1B7A4B' })
  ctx.restore()
  drawBrand(ctx, { number: script.number, sample: script.sample, color: palette.ink3 })
}
