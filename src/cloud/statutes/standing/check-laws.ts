import { checkEpisodes } from '@/cloud/episodes/lawful/check-episodes'
import { checkQuestions } from '@/cloud/practice/lawful/check-questions'
import type { Checking } from './checking'

/** A law that was imported before its day begins to count at midnight: this is how late that may be noticed. */
export const CHECK_LAWS_EVERY_MS = 3_600_000

/**
 * Holds everything residents see against the law as it stands today: what rests on a changed text goes to an editor
 * (待复核), what rests on law that is no more is taken off.
 *
 * @returns how many questions and episodes were marked, freed of their mark, or taken off
 */
export const checkLaws = async (ctx: Checking): Promise<number> =>
  (await checkQuestions(ctx)) + (await checkEpisodes(ctx))
