import * as v from 'valibot'
import { CitationId, EpisodeBody, EpisodeId } from '../episodes'

/**
 * The longest caption, in characters. At 44 px on a 720 px wide picture two lines hold twice eleven characters,
 * and a person on a bus reads about 4.5 Chinese characters a second.
 */
export const CAPTION_MAX = 22

const sentence = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

/** A civil day, `2026-11-23`: a calendar date without a clock or a zone. */
export const CivilDay = v.pipe(v.string(), v.isoDate())

/** One caption; whoever watches without sound reads all of the story here. */
export const ScriptLine = v.strictObject({
  text: sentence(CAPTION_MAX),
  /** The articles this caption rests on; absent where it states no law. */
  cites: v.optional(v.pipe(v.array(CitationId), v.minLength(1))),
})
export type ScriptLine = v.InferOutput<typeof ScriptLine>

export const ScriptScene = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(40)),
  /** What one sees: place, who, what moves, mood. For the illustrator, in English; never shown. */
  idea: sentence(400),
  lines: v.pipe(v.array(ScriptLine), v.minLength(1), v.maxLength(12)),
})
export type ScriptScene = v.InferOutput<typeof ScriptScene>

const { transcript: _timedFromTheLines, ...spoken } = EpisodeBody.entries

/**
 * An episode as its author writes it: `content/episodes/<id>/episode.json`.
 * The transcript is not written by hand, it is timed from the captions (`domain/episodes/timeline.ts`).
 */
export const EpisodeScript = v.strictObject({
  id: EpisodeId,
  publishedDay: CivilDay,
  ...spoken,
  /** File name of a recorded voice beside the script; mixed into the video when present. */
  narration: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.(m4a|mp3|wav)$/))),
  /** The first is `title` and carries the hook, the last is `takeaway`, the card with its articles. */
  scenes: v.pipe(
    v.array(ScriptScene),
    v.minLength(6),
    v.maxLength(9),
    v.check((scenes) => scenes[0]?.id === 'title', 'the first scene is the title'),
    v.check((scenes) => scenes.at(-1)?.id === 'takeaway', 'the last scene is the takeaway'),
    v.check((scenes) => new Set(scenes.map((scene) => scene.id)).size === scenes.length, 'scene ids are unique'),
  ),
})
export type EpisodeScript = v.InferOutput<typeof EpisodeScript>
