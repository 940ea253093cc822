import { createHash } from 'node:crypto'
import { faces } from '@/studio/characters/faces'
import { poses } from '@/studio/characters/poses'
import { widthOf } from '@/studio/kit/type'
import { sets } from '@/studio/sets/catalogue'
import { CAPTION_MIN, layCaption, SAFE } from '../captions'
import { isProp } from '../cast'
import { articleChips, listFilms, loadFilm } from '../library'
import { openStudio } from '../still'
import { vttTime } from '@/domain/media/web-vtt'

const ids = listFilms()
const hash = (bytes: Buffer) => createHash('sha1').update(bytes).digest('hex')

describe.each(ids)('%s', (id) => {
  const film = loadFilm(id)

  it('lasts 40 to 90 seconds and has a picture for every scene', () => {
    expect(film.durationMs).toBeGreaterThanOrEqual(40_000)
    expect(film.durationMs).toBeLessThanOrEqual(90_000)
    expect(film.board.scenes.map((s) => s.id)).toEqual(film.script.scenes.map((s) => s.id))
  })

  it('names only sets, props, people, poses and faces that exist, and lines that are spoken', () => {
    for (const scene of film.board.scenes) {
      expect(Object.keys(sets)).toContain(scene.set.is)
      const lines = film.script.scenes.find((s) => s.id === scene.id)!.lines.length
      for (const actor of scene.cast) {
        if (actor.is === 'person') expect(Object.keys(film.board.people)).toContain(actor.settings.who)
        else expect([actor.is, isProp(actor.is)]).toEqual([actor.is, true])
        for (const stage of [actor.settings, ...actor.moves.map((m) => m.to)]) {
          if (typeof stage.pose === 'string') expect(Object.keys(poses)).toContain(stage.pose)
          if (typeof stage.face === 'string') expect(Object.keys(faces)).toContain(stage.face)
        }
        for (const { line } of [...actor.moves, ...scene.set.moves])
          if (line !== undefined) expect(line).toBeLessThan(lines)
      }
    }
  })

  it('keeps captions large and inside the safe area', () => {
    for (const { text } of film.timed.lines) {
      const { lines, size } = layCaption(text)
      expect(lines.length).toBeLessThanOrEqual(2)
      expect(size).toBeGreaterThanOrEqual(CAPTION_MIN)
      for (const line of lines) expect(widthOf(line, size, 'bold')).toBeLessThanOrEqual(SAFE.width)
      expect(lines.join('')).toBe(text)
    }
  })

  it('draws the same pixels twice, and another picture for each scene', () => {
    const moments = film.timed.scenes.map(({ startMs, endMs }) => startMs + (endMs - startMs) * 0.7)
    const once = openStudio(film)
    const again = openStudio(film)
    const first = moments.map((ms) => hash(once.paint(ms)))
    expect(moments.map((ms) => hash(again.paint(ms)))).toEqual(first)
    expect(new Set(first).size).toBe(moments.length)
  })
})

it('writes times as WebVTT does', () => expect(vttTime(3_662_040)).toBe('01:01:02.040'))

it('puts the articles of one law on one chip', () =>
  expect(articleChips(['civil-code:296', 'work-injury-reg:14', 'civil-code:236', 'criminal-law:291.2'])).toEqual([
    '《民法典》第296、236条',
    '《工伤保险条例》第14条',
    '《刑法》第291条之二',
  ]))
