import type { EpisodeScript } from '@/contract/content/episode-script'
import { timeTranscript, type TimedTranscript } from '@/domain/episodes/timeline'
import { drawTakeaway } from '../cards/takeaway'
import { drawTitle } from '../cards/title'
import { easings, ramp } from '../kit/easing'
import { HEIGHT, WIDTH } from '../kit/painter'
import { palette } from '../kit/palette'
import { type Ctx, rect, within } from '../kit/shapes'
import type { Storyboard } from '../storyboard'
import { drawCaption, drawSheet } from './captions'
import { drawScene, type Moment } from './scene'

export interface Film {
  script: EpisodeScript
  board: Storyboard
  timed: TimedTranscript
  /** The articles as people read them, 《民法典》第296条, in the order of the script. */
  articles: readonly string[]
  durationMs: number
}

const PUSH_S = 0.44
const BRAND = '小江说普法'

/** Puts words, pictures and time together; throws when a scene of the script has no picture. */
export function makeFilm(script: EpisodeScript, board: Storyboard, articles: readonly string[]): Film {
  const missing = script.scenes.filter(({ id }) => !board.scenes.some((scene) => scene.id === id))
  if (missing.length) throw new Error(`${script.id}: no picture for scene ${missing.map(({ id }) => id).join(', ')}`)
  const timed = timeTranscript(script.scenes)
  return { script, board, timed, articles, durationMs: timed.durationMs }
}

/** A scene of a film, `t` seconds in. */
export function momentOf(film: Film, index: number, t: number): Moment {
  const { id, startMs, endMs } = film.timed.scenes[index]!
  return {
    scene: film.board.scenes.find((scene) => scene.id === id)!,
    people: film.board.people,
    t,
    duration: (endMs - startMs) / 1000,
    cues: film.timed.lines.filter((l) => l.sceneId === id).map((l) => (l.startMs - startMs) / 1000),
  }
}

function drawPicture(ctx: Ctx, film: Film, index: number, t: number): void {
  const moment = momentOf(film, index, t)
  within(ctx, () => {
    ctx.beginPath()
    ctx.rect(0, 0, WIDTH, HEIGHT)
    ctx.clip()
    drawScene(ctx, moment)
    if (index === 0) drawTitle(ctx, { script: film.script, t, cues: moment.cues })
    if (index === film.timed.scenes.length - 1)
      drawTakeaway(ctx, {
        script: film.script,
        articles: film.articles,
        emphasis: film.board.emphasis,
        t,
        cues: moment.cues,
      })
  })
}

/** The new picture pushes the old one away, a little faster than the old one leaves. */
function drawPush(ctx: Ctx, film: Film, index: number, t: number): void {
  const done = easings.inOut(ramp(t, 0, PUSH_S))
  const before = film.timed.scenes[index - 1]!
  within(ctx, () => {
    ctx.translate(-done * WIDTH * 0.5, 0)
    drawPicture(ctx, film, index - 1, (before.endMs - before.startMs) / 1000 + t)
  })
  within(ctx, () => {
    ctx.translate((1 - done) * WIDTH, 0)
    rect(ctx, -10, 0, 10, HEIGHT, palette.paper)
    drawPicture(ctx, film, index, t)
  })
}

/** How far the caption sheet has come up: it is there between the title and the takeaway. */
function sheetRise(film: Film, ms: number): number {
  const first = film.timed.scenes[0]!
  const last = film.timed.scenes.at(-1)!
  const up = easings.inOut(ramp(ms, first.endMs - 80, first.endMs + 420))
  return up * (1 - easings.inOut(ramp(ms, last.startMs - 60, last.startMs + 440)))
}

/** Draws the film as it is `ms` milliseconds after its start. The same moment always gives the same pixels. */
export function drawFrame(ctx: Ctx, film: Film, ms: number): void {
  const { scenes, lines } = film.timed
  const found = scenes.findIndex((scene) => ms < scene.endMs)
  const index = found < 0 ? scenes.length - 1 : found
  const t = (ms - scenes[index]!.startMs) / 1000
  rect(ctx, 0, 0, WIDTH, HEIGHT, palette.mist)
  if (index > 0 && t < PUSH_S) drawPush(ctx, film, index, t)
  else drawPicture(ctx, film, index, t)
  const rise = sheetRise(film, ms)
  if (rise <= 0) return
  drawSheet(ctx, rise, { brand: `${BRAND} · 第${film.script.number}期`, progress: ms / film.durationMs })
  const line = lines.find((l) => ms >= l.startMs && ms < l.endMs)
  const captioned = index > 0 && index < scenes.length - 1
  if (line && captioned && rise > 0.6) drawCaption(ctx, line.text, film.board.emphasis, (ms - line.startMs) / 1000)
}
