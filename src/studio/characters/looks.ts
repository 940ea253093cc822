import * as v from 'valibot'
import { palette } from '../kit/palette'

export const HAIRS = ['short', 'side', 'crew', 'bob', 'bun', 'long', 'tail', 'perm', 'elder', 'bald'] as const
export const TOPS = [
  'shirt',
  'tee',
  'jacket',
  'suit',
  'hoodie',
  'cardigan',
  'vest',
  'overall',
  'police',
  'dress',
] as const
export const EXTRAS = [
  'glasses',
  'tie',
  'cap',
  'helmet',
  'apron',
  'badge',
  'scarf',
  'moustache',
  'sling',
  'bandage',
  'eyepad',
] as const

const Colour = v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/i))

/** How one person of an episode looks, the same in each of its scenes. */
export const Look = v.strictObject({
  hair: v.picklist(HAIRS),
  hairColour: v.optional(Colour, palette.hair),
  skin: v.optional(Colour, palette.skin),
  top: v.picklist(TOPS),
  topColour: Colour,
  /** Shirt under a jacket, apron, trim. */
  second: v.optional(Colour, palette.paper),
  legs: v.optional(Colour, '#39465C'),
  shoes: v.optional(Colour, '#2B2E38'),
  extras: v.optional(v.array(v.picklist(EXTRAS)), []),
  /** 0 young, 1 old: lines of the face, a slight stoop. */
  age: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  /** Width of the body, 1 is normal. */
  build: v.optional(v.pipe(v.number(), v.minValue(0.8), v.maxValue(1.3)), 1),
})
export type Look = v.InferOutput<typeof Look>
