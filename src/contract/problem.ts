import * as v from 'valibot'

interface ProblemKind {
  status: number
  /** What people read; always says what to do next. */
  message: string
  /** What the calling program does next. */
  next: 'correct-input' | 'log-in' | 'give-up' | 'reload' | 'wait' | 'retry' | 'update'
}

/**
 * The whole error vocabulary: code → status → a sentence for people → what the caller does next.
 * Whatever the server cannot name becomes `internal`, with a log id and no detail.
 */
export const PROBLEMS = {
  /** The input does not match the contract; `fields` names the places. */
  'bad-input': { status: 400, message: '填写的内容有误，请检查后再试。', next: 'correct-input' },
  /** No token, or it has expired or was revoked. The phone asks for a guest token and tries once more. */
  'not-logged-in': { status: 401, message: '登录已失效，请重新登录。', next: 'log-in' },
  /** The person's roles do not allow it. */
  forbidden: { status: 403, message: '当前账号没有这项权限，如有需要请联系本单位管理员。', next: 'give-up' },
  /** Nothing there, or not yours: the two are not told apart. */
  'not-found': { status: 404, message: '没有找到，可能已经下架，请返回看看其他内容。', next: 'give-up' },
  /** Somebody saved in between; load again, your text is kept. */
  stale: { status: 409, message: '这份内容刚被别人改过，请载入最新版后再保存，您写的内容不会丢。', next: 'reload' },
  /** The state does not allow this step (publish a withdrawn draft, submit twice). */
  'wrong-state': { status: 409, message: '当前状态不能这样操作，请刷新后再看。', next: 'reload' },
  /** The author may not publish their own draft. */
  'same-person': { status: 409, message: '发布需要另一位同事审核，请找一位同事来发布。', next: 'give-up' },
  /** A piece of an upload does not begin where the last one ended; ask how far it is and go on from there. */
  'upload-moved': { status: 409, message: '上传进度有变化，请从最新的位置接着传。', next: 'reload' },
  /** A film or picture that residents could not see; the message says what is wrong with it. */
  'file-refused': { status: 422, message: '这个文件不能使用，请换一个再试。', next: 'correct-input' },
  /** The disk or the bucket takes nothing more. */
  'storage-full': { status: 507, message: '服务器的存储空间不足，请联系管理员清理后再传。', next: 'give-up' },
  /** Files go to object storage and it does not answer. */
  'storage-unavailable': { status: 503, message: '存储服务暂时连不上，请过一会儿再试。', next: 'retry' },
  /** The body is larger than 100 KiB. */
  'too-large': { status: 413, message: '内容太长，请删减后再提交。', next: 'correct-input' },
  /** The one-time code does not match. */
  'code-wrong': { status: 422, message: '验证码不对，请核对后重新输入。', next: 'correct-input' },
  /** The one-time code was used, is older than 5 minutes, or was tried too often. */
  'code-expired': { status: 422, message: '验证码已失效，请重新获取。', next: 'correct-input' },
  /** WeChat refused the log-in code. */
  'wechat-refused': { status: 422, message: '微信登录没有成功，请再点一次登录。', next: 'retry' },
  /** The program on the phone is older than the server accepts. */
  'client-too-old': {
    status: 426,
    message: '当前版本过旧，请更新后使用：微信里删除小程序再打开，网页请刷新。',
    next: 'update',
  },
  /** A rate limit; `retryAfterSeconds` says how long. */
  'too-many': { status: 429, message: '操作太频繁，请稍等一会儿再试。', next: 'wait' },
  /** No SMS sender or no WeChat app is configured, or it does not answer. */
  'log-in-unavailable': { status: 503, message: '登录服务暂时不可用，请稍后再试，浏览内容不受影响。', next: 'retry' },
  /** The database is restarting or out of reach. */
  unavailable: { status: 503, message: '服务正在恢复，请过一会儿再试。', next: 'retry' },
  /** Anything unknown. `logId` finds it in the server's log. */
  internal: { status: 500, message: '服务出了点问题，请稍后再试。', next: 'retry' },
  /** Made by the phone: the request never reached the server or no answer came back. */
  network: { status: 0, message: '网络不通，请检查网络后重试。', next: 'retry' },
  /** Made by the phone: the answer does not match the contract. */
  'bad-answer': { status: 0, message: '收到的数据不完整，请更新后重试。', next: 'update' },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof PROBLEMS

export const Problem = v.object({
  code: v.string(),
  message: v.string(),
  fields: v.optional(v.array(v.object({ path: v.string(), message: v.string() }))),
  retryAfterSeconds: v.optional(v.number()),
  logId: v.optional(v.string()),
})

export interface Problem extends v.InferOutput<typeof Problem> {
  code: ProblemCode
}

/** A problem with its standard sentence; `extra` adds fields, waiting time or a log id. */
export const problem = (code: ProblemCode, extra: Partial<Omit<Problem, 'code'>> = {}): Problem => ({
  code,
  message: PROBLEMS[code].message,
  ...extra,
})

export const isProblemCode = (code: string): code is ProblemCode => Object.keys(PROBLEMS).includes(code)
