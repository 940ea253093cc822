import * as v from 'valibot'
import { CATEGORIES } from '@/domain/study/categories'
import { endpoint } from '../endpoint'

export const StudyMe = v.object({
  /** Null while this account is bound to nobody on a roster. */
  official: v.nullable(
    v.object({
      id: v.string(),
      /** Names on the way to the unit, itself last. */
      unit: v.array(v.string()),
      name: v.string(),
      post: v.string(),
      category: v.picklist(CATEGORIES),
      joinedDay: v.string(),
      boundAt: v.nullable(v.string()),
      phoneMasked: v.nullable(v.string()),
      sample: v.boolean(),
    }),
  ),
  /**
   * Why not, or what may be done: `name-needed` when another account is bound, `prove-again` when the number was proven
   * too long ago, `no-number` for an account without one, `number-shared` when two people have it, `not-listed`.
   */
  standing: v.picklist(['bound', 'may-bind', 'name-needed', 'prove-again', 'no-number', 'number-shared', 'not-listed']),
  phoneMasked: v.nullable(v.string()),
  /** Units this account looks after. */
  supervises: v.array(v.string()),
})
export type StudyMe = v.InferOutput<typeof StudyMe>

export const getStudyMe = endpoint({
  method: 'GET',
  path: '/api/study/me',
  access: 'person',
  summary: '我在名册上的单位、职务和类别',
  input: v.strictObject({}),
  output: StudyMe,
})

/**
 * Ties this account to whom the roster has under the number it has proven. Where another account is bound, the name as
 * the roster has it is needed too; that account then loses sight of the row. Answers with how it is then; a name that
 * does not fit is refused (`bad-input`).
 */
export const bindOfficial = endpoint({
  method: 'POST',
  path: '/api/study/bind',
  access: 'person',
  summary: '凭手机号绑定名册',
  input: v.strictObject({
    name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1, '请填写姓名。'), v.maxLength(40))),
  }),
  output: StudyMe,
})
