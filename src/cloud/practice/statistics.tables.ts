import { bigint, date, index, integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * Sums over the first answers to one version, added to as answers come in (never counted anew): shares, discrimination
 * and the Elo rating follow from them. Ratings of people are not kept with anybody's name on them.
 */
export const questionSums = pgTable(
  'question_sums',
  {
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    answers: integer('answers').notNull(),
    rights: integer('rights').notNull(),
    /** How often each letter was chosen, A first. */
    chosen: integer('chosen').array().notNull(),
    /** Elo of the question; moves with each first answer. */
    rating: real('rating').notNull(),
    /** Over the answerers' ratings: Σx, Σx², and Σx of those who were right. */
    sumAbility: real('sum_ability').notNull(),
    sumAbilitySquared: real('sum_ability_squared').notNull(),
    sumAbilityRight: real('sum_ability_right').notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.version] })],
)

/**
 * First answers to one version by the week (its Monday) in which they were received; added to with the sums above. What
 * was right then stays right here: a correction begins a new version.
 */
export const questionWeeks = pgTable(
  'question_weeks',
  {
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    week: date('week', { mode: 'string' }).notNull(),
    answers: integer('answers').notNull(),
    rights: integer('rights').notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.version, t.week] }), index('question_weeks_week').on(t.week)],
)

/** How able an owner has shown to be, as Elo; decides how much an answer says about a question. */
export const practiceAbilities = pgTable('practice_abilities', {
  ownerId: uuid('owner_id').primaryKey(),
  rating: real('rating').notNull(),
  answers: integer('answers').notNull(),
})

/** Up to where first answers have been added up; one row. */
export const statisticsProgress = pgTable('statistics_progress', {
  id: integer('id').primaryKey(),
  upTo: timestamp('up_to', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  answers: bigint('answers', { mode: 'number' }).notNull(),
})
