/** The names of the options, in order; a question has at most as many options as there are letters. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Letter = (typeof LETTERS)[number]

/** The options of a 判断题, always these two. */
export const JUDGEMENT_OPTIONS = ['对', '错'] as const
