import { easings, lerp, ramp } from '../kit/easing'
import { layer, type Painter } from '../kit/painter'
import type { Ctx } from '../kit/shapes'
import { type PlaceSet, sets } from '../sets/catalogue'
import type { BoardScene } from '../storyboard'
import { drawActor, type People } from './cast'
import { type Cues, settingsAt } from './staging'

/** Where the figures of a picture are drawn: their own scene, `t` seconds in, of `duration` seconds. */
export interface Moment {
  scene: BoardScene
  people: People
  t: number
  duration: number
  cues: Cues
}

function cameraAt({ scene, t, duration }: Moment) {
  // The camera moves, then rests: a picture that never stands still costs bits and reading calm.
  const progress = easings.inOut(ramp(t, 0.3, Math.min(duration - 0.4, 3.6)))
  const { from, to } = { from: scene.camera.from ?? {}, to: scene.camera.to ?? scene.camera.from ?? {} }
  const between = (key: 'x' | 'y' | 'zoom', rest: number) =>
    lerp(from[key] ?? rest, to[key] ?? from[key] ?? rest, progress)
  return { x: between('x', 0), y: between('y', 0), zoom: between('zoom', 1) }
}

/** Draws the picture of a scene without captions: the set, its actors from back to front, what stands before them. */
export function drawScene(ctx: Ctx, moment: Moment): void {
  const { scene, cues } = moment
  const set = (sets as Readonly<Record<string, PlaceSet>>)[scene.set.is]
  if (!set) throw new Error(`no set called ${scene.set.is}`)
  const p: Painter = { ctx, t: moment.t, daytime: scene.daytime, camera: cameraAt(moment) }
  const settings = settingsAt(scene.set, moment.t, cues)
  set.back(p, settings)
  for (const actor of scene.cast) {
    const depth = typeof actor.settings.depth === 'number' ? actor.settings.depth : 1
    layer(p, depth, () => drawActor(p, actor, moment.people, cues))
  }
  set.front?.(p, settings)
}
