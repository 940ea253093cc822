import * as v from 'valibot'
import { PLAN_CATEGORIES } from '@/domain/study/categories'
import { CitationId } from '../episodes'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const Word = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60))

export const HandbookId = Word
export const EntryId = Word

/** An article of a law, or a party regulation by name and place; our digest, and why this post needs it. */
export const HandbookEntry = v.strictObject({
  id: Word,
  title: text(80),
  /** Our own words. */
  digest: text(400),
  /** `civil-code:296`; absent for party regulations, which are named only. */
  citation: v.optional(CitationId),
  /** 《…条例》第几条, where there is no citation. */
  source: v.optional(text(120)),
  /** Of the article's text when the digest was written. */
  textHash: v.optional(text(32)),
})
export type HandbookEntry = v.InferOutput<typeof HandbookEntry>

export const HandbookBody = v.strictObject({
  title: text(60),
  about: text(300),
  chapters: v.pipe(
    v.array(
      v.strictObject({
        id: Word,
        title: text(60),
        entries: v.pipe(v.array(HandbookEntry), v.minLength(1), v.maxLength(200)),
      }),
    ),
    v.minLength(1),
    v.maxLength(60),
  ),
})
export type HandbookBody = v.InferOutput<typeof HandbookBody>

/** `content/study/handbooks/<id>.json`: one that comes with the program. */
export const HandbookFile = v.strictObject({
  id: HandbookId,
  category: v.picklist(PLAN_CATEGORIES),
  body: HandbookBody,
})
export type HandbookFile = v.InferOutput<typeof HandbookFile>
