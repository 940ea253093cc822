/**
 * How long the words of a question may be, in UTF-16 units as the phone counts them. Banks that come as files have
 * long cases and options; our own questions stay far below (`content/questions.test.ts`).
 */
export const CASE_MAX = 1000
export const STEM_MAX = 500
export const OPTION_MAX = 200
export const EXPLANATION_MAX = 1000
/** Where an imported question comes from: a file, a chapter, a year. */
export const SOURCE_MAX = 120
