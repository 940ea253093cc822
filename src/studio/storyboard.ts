import * as v from 'valibot'
import { Look } from './characters/looks'
import { easings, type Ease } from './kit/easing'

const Value = v.union([v.number(), v.boolean(), v.pipe(v.string(), v.maxLength(60))])

/**
 * One change of an actor. It begins `at` seconds after the scene, or after caption `line` (0 is the first), and takes
 * `over` seconds. Numbers glide to their new value; a pose or a face is blended; other words switch at once.
 */
export const Move = v.strictObject({
  line: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  at: v.optional(v.number(), 0),
  over: v.optional(v.pipe(v.number(), v.minValue(0)), 0.5),
  ease: v.optional(v.picklist(Object.keys(easings) as [Ease, ...Ease[]]), 'inOut'),
  to: v.record(v.string(), Value),
})
export type Move = v.InferOutput<typeof Move>

/** A person (`is: "person"`), a prop or a set: its name, its settings at the start, and how they change. */
export const Actor = v.pipe(
  v.objectWithRest({ is: v.string(), moves: v.optional(v.array(Move), []) }, v.union([Value, v.array(Move)])),
  v.transform(({ is, moves, ...settings }) => ({
    is,
    moves,
    settings: settings as Record<string, v.InferOutput<typeof Value>>,
  })),
)
export type Actor = v.InferOutput<typeof Actor>

const Shot = v.strictObject({
  x: v.optional(v.number(), 0),
  y: v.optional(v.number(), 0),
  zoom: v.optional(v.pipe(v.number(), v.minValue(0.8), v.maxValue(3)), 1),
})

export const BoardScene = v.strictObject({
  id: v.string(),
  daytime: v.optional(v.picklist(['day', 'dusk', 'night']), 'day'),
  set: Actor,
  /** Where the camera stands at the beginning and at the end of the scene. */
  camera: v.optional(v.strictObject({ from: v.optional(Shot, {}), to: v.optional(Shot, {}) }), {}),
  cast: v.optional(v.array(Actor), []),
})
export type BoardScene = v.InferOutput<typeof BoardScene>

/** The picture on lists and cards: a moment of a scene, framed anew, with the title beside it. */
const Poster = v.strictObject({
  scene: v.string(),
  /** Seconds into the scene. */
  at: v.number(),
  /** Middle of the part that must be seen, in the scene's own units, and how many units wide it is. */
  focus: v.strictObject({
    x: v.number(),
    y: v.number(),
    width: v.pipe(v.number(), v.minValue(120), v.maxValue(720)),
    /** Units of height that every poster shows; sets are drawn wide enough for the rest. */
    height: v.optional(v.pipe(v.number(), v.minValue(120), v.maxValue(900)), 620),
  }),
})

/** How an episode is drawn: `content/episodes/<id>/storyboard.json`; the words stand in `episode.json`. */
export const Storyboard = v.strictObject({
  people: v.record(v.string(), Look),
  /** Words to print in the accent colour wherever they stand in a caption. */
  emphasis: v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []),
  poster: Poster,
  scenes: v.pipe(v.array(BoardScene), v.minLength(2)),
})
export type Storyboard = v.InferOutput<typeof Storyboard>
