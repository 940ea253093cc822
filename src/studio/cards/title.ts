import type { EpisodeScript } from '@/contract/content/episode-script'
import { SAFE } from '../engine/captions'
import { easings, ramp } from '../kit/easing'
import { HEIGHT, WIDTH } from '../kit/painter'
import { palette } from '../kit/palette'
import { box, type Ctx, rect } from '../kit/shapes'
import { balance, write } from '../kit/type'

/** Small print that stands on every first and last card: who speaks, and that the story is invented. */
export function drawBrand(ctx: Ctx, options: { number: number; sample: boolean; color: string }): void {
  const y = HEIGHT - 62
  box(ctx, SAFE.left, y - 25, 8, 50, 4, palette.seal)
  write(ctx, '小江说普法', SAFE.left + 24, y, { size: 36, weight: 'black', color: options.color, align: 'left' })
  write(ctx, `第${options.number}期`, SAFE.left + 222, y, {
    size: 28,
    weight: 'regular',
    color: options.color,
    align: 'left',
  })
  if (!options.sample) return
  ctx.strokeStyle = options.color
  ctx.lineWidth = 2
  ctx.beginPath()
  ctx.roundRect(SAFE.right - 78, y - 21, 78, 42, 21)
  ctx.stroke()
  write(ctx, '示例', SAFE.right - 39, y, { size: 25, weight: 'regular', color: options.color })
}

/** The hook as a large question below the first picture; the line before it leads in. */
export function drawTitle(ctx: Ctx, card: { script: EpisodeScript; t: number; cues: readonly number[] }): void {
  const { script, t, cues } = card
  const lead = script.scenes[0]!.lines.map((l) => l.text).filter((text) => text !== script.hook)
  const top = 846
  rect(ctx, 0, top, WIDTH, HEIGHT - top, palette.riverDeep)
  rect(ctx, 0, top, WIDTH, 6, palette.seal)
  ctx.save()
  ctx.globalAlpha = ramp(t, cues[0] ?? 0, (cues[0] ?? 0) + 0.35)
  lead.forEach((text, i) =>
    write(ctx, text, SAFE.left, top + 74 + i * 56, { size: 46, weight: 'bold', color: '#BBD8F2', align: 'left' }),
  )
  ctx.restore()
  const begin = cues[lead.length] ?? 0.3
  const shown = easings.out(ramp(t, begin, begin + 0.45))
  ctx.save()
  ctx.globalAlpha = shown
  const lines = balance(script.hook, SAFE.width, 66, 'black')
  lines.forEach((line, i) =>
    write(ctx, line, SAFE.left, top + 164 + i * 88 + (1 - shown) * 24, {
      size: 66,
      weight: 'black',
      color: '#FFFFFF',
      align: 'left',
    }),
  )
  ctx.restore()
  drawBrand(ctx, { number: script.number, sample: script.sample, color: '#BBD8F2' })
}
