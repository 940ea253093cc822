import * as v from 'valibot'
import { PLAN_CATEGORIES } from '@/domain/study/categories'
import { CREDIT_PARTS, ITEM_KINDS } from '@/domain/study/items'
import { endpoint } from '../endpoint'
import { EpisodeId } from '../episodes'
import { CivilDay, OwnId } from '../parts/fields'
import { QuestionTopic } from '../practice/question'

const bureau = ['editor', 'admin'] as const
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

export const PLAN_TITLE_MAX = 60
export const ITEM_TITLE_MAX = 60
/** Tenths of a 学时. */
const Tenths = whole(0, 2000)

/** `civil-code:296`, `criminal-law:276.1`, or a whole law: `civil-code`. */
const Cited = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*(:\d{1,5}(\.\d{1,3})?)?$/), v.maxLength(80))
const Word = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60))

const TeachesInput = v.strictObject({
  topics: v.optional(v.pipe(v.array(QuestionTopic), v.maxLength(30))),
  episodeId: v.optional(EpisodeId),
  handbookId: v.optional(Word),
  chapterId: v.optional(Word),
  articles: v.optional(v.pipe(v.array(Cited), v.maxLength(60))),
  /** Several dates of one session: whoever comes to any of them has done it. */
  sessionIds: v.optional(v.pipe(v.array(OwnId), v.maxLength(30))),
  examId: v.optional(OwnId),
})

const item = {
  id: OwnId,
  kind: v.picklist(ITEM_KINDS),
  title: text(ITEM_TITLE_MAX),
  teaches: TeachesInput,
  opensDay: CivilDay,
  dueDay: CivilDay,
  part: v.picklist(CREDIT_PARTS),
  creditTenths: Tenths,
  required: v.boolean(),
  questions: whole(0, 20),
}
export const PlanItemInput = v.strictObject(item)
export type PlanItemInput = v.InferOutput<typeof PlanItemInput>

const Targets = v.strictObject({ theory: Tenths, practice: Tenths, assessment: Tenths })

export const PlanRow = v.object({
  id: v.string(),
  year: v.number(),
  category: v.string(),
  title: v.string(),
  /** draft, published, closed */
  state: v.string(),
  items: v.number(),
  sample: v.boolean(),
})
export type PlanRow = v.InferOutput<typeof PlanRow>

export const PlanView = v.object({
  id: v.string(),
  year: v.number(),
  category: v.picklist(PLAN_CATEGORIES),
  title: v.string(),
  state: v.string(),
  targets: Targets,
  revision: v.number(),
  sample: v.boolean(),
  /** With those that were dropped after publishing: what was done of them stays done. */
  items: v.array(v.object({ ...PlanItemInput.entries, dropped: v.boolean(), families: v.number() })),
  /** Why it cannot be published as it is; empty when it can. `itemId` null: the plan as a whole. */
  obstacles: v.array(v.object({ itemId: v.nullable(v.string()), message: v.string() })),
})
export type PlanView = v.InferOutput<typeof PlanView>

export const listPlans = endpoint({
  method: 'GET',
  path: '/api/console/study/plans',
  access: bureau,
  summary: '年度学法计划',
  input: v.strictObject({}),
  output: v.object({ plans: v.array(PlanRow) }),
})

/** A draft, filled by the category's preset unless `empty`. The same id again gives the same plan. */
export const createPlan = endpoint({
  method: 'POST',
  path: '/api/console/study/plans',
  access: bureau,
  summary: '按预设新建计划',
  input: v.strictObject({
    id: OwnId,
    year: whole(2020, 2098),
    category: v.picklist(PLAN_CATEGORIES),
    empty: v.optional(v.boolean(), false),
  }),
  output: PlanView,
})

/** With its feasibility check. */
export const getPlan = endpoint({
  method: 'GET',
  path: '/api/console/study/plans/:id',
  access: bureau,
  summary: '一份计划和它的可行性检查',
  input: v.strictObject({ id: OwnId }),
  output: PlanView,
})

/**
 * Saves title, targets and items in the order given. Of a draft, items left out are gone; of a published plan they are
 * dropped: nobody owes them any more, what was done stays done. A published plan must stay feasible. `wrong-state` for a
 * closed one, `stale` when somebody saved in between.
 */
export const savePlan = endpoint({
  method: 'PUT',
  path: '/api/console/study/plans/:id',
  access: bureau,
  summary: '保存计划',
  input: v.strictObject({
    id: OwnId,
    revision: whole(0, 1_000_000),
    title: text(PLAN_TITLE_MAX),
    targets: Targets,
    items: v.pipe(v.array(PlanItemInput), v.maxLength(100)),
  }),
  output: PlanView,
})

const step = v.strictObject({ id: OwnId, revision: whole(0, 1_000_000) })

/** `wrong-state` names the first obstacle. From now on it is owed. */
export const publishPlan = endpoint({
  method: 'POST',
  path: '/api/console/study/plans/:id/publish',
  access: bureau,
  summary: '发布计划',
  input: step,
  output: PlanView,
})

/** Nothing of it can be caught up with any more; what was done stays. */
export const closePlan = endpoint({
  method: 'POST',
  path: '/api/console/study/plans/:id/close',
  access: bureau,
  summary: '结束计划',
  input: step,
  output: PlanView,
})

/** Only a draft: nobody has owed anything of it. `wrong-state` for any other, `stale` when somebody saved in between. */
export const deletePlan = endpoint({
  method: 'POST',
  path: '/api/console/study/plans/:id/delete',
  access: bureau,
  summary: '删除计划草稿',
  input: step,
  output: v.object({ deleted: v.boolean() }),
})

const Choice = v.object({ id: v.string(), title: v.string() })

/** What an item may teach, by name. */
export const listChoices = endpoint({
  method: 'GET',
  path: '/api/console/study/choices',
  access: bureau,
  summary: '任务可以选的内容',
  input: v.strictObject({}),
  output: v.object({
    episodes: v.array(Choice),
    handbooks: v.array(v.object({ ...Choice.entries, chapters: v.array(Choice) })),
    /**
     * Of no one unit (`offered`); of another category than the plan's its people cannot come. Those that an item names
     * already come with them, whatever became of them.
     */
    sessions: v.array(
      v.object({
        ...Choice.entries,
        ...{
          startsAt: v.string(),
          category: v.picklist(PLAN_CATEGORIES),
          offered: v.boolean(),
          cancelled: v.boolean(),
        },
      }),
    ),
    exams: v.array(Choice),
  }),
})
export type Choices = v.InferOutput<typeof listChoices.output>
