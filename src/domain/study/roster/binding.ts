import { NUMBER_REST_DAYS } from '../../session/phone-owner'

const DAY_MS = 86_400_000

/** How an account stands to the roster. */
export type Binding =
  | 'bound'
  | 'may-bind'
  | 'name-needed'
  | 'prove-again'
  | 'no-number'
  | 'number-shared'
  | 'not-listed'

/** A row of the roster that has the number, of somebody who has not left. */
export interface Listed {
  /** The account that is bound; null for none. */
  personId: string | null
  /** Some account was bound before and lost it: by the supervisor, or because it was deleted. */
  released: boolean
}

/**
 * Whether an account may take a row of the roster for its own.
 *
 * Having proven the number is enough for a row that no account has ever had. Where one has, there may be results, and
 * the number may have changed hands since (二次放号): then the name as the roster has it is needed too. A proof older than
 * {@link NUMBER_REST_DAYS} days says nothing about who has the number today.
 *
 * @param provenAt when this account proved the number; null when it has none
 * @param listed all rows that have the number
 * @example judgeBinding('b', day(0), [{ personId: 'a', released: false }], day(0)) // name-needed
 */
export function judgeBinding(account: string, provenAt: Date | null, listed: readonly Listed[], now: Date): Binding {
  if (!provenAt) return 'no-number'
  const [row, ...more] = listed
  if (!row) return 'not-listed'
  if (more.length > 0) return 'number-shared'
  if (row.personId === account) return 'bound'
  if (now.getTime() - provenAt.getTime() >= NUMBER_REST_DAYS * DAY_MS) return 'prove-again'
  return row.personId === null && !row.released ? 'may-bind' : 'name-needed'
}

/** What people read who are not bound: what is the matter, and whom to ask. */
export const BINDING_WORDS: Record<Exclude<Binding, 'bound'>, string> = {
  'may-bind': '您的手机号在单位名册上，可以绑定。',
  'name-needed': '这个手机号在名册上，已经绑定过别的账号。请填写名册上的姓名，绑定到现在的账号。',
  'prove-again': '手机号验证已经超过 90 天。请用手机号和验证码再登录一次，再来绑定。',
  'no-number': '现在的账号没有验证过手机号。请用名册上的手机号和验证码登录，再来绑定。',
  'number-shared': '名册上有不止一个人写了这个手机号。请联系本单位管理员改正，再来绑定。',
  'not-listed': '单位名册上没有这个手机号。如果换过号码或刚到单位，请联系本单位管理员把新号码写进名册，再来绑定。',
}
