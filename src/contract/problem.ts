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
  /** Somebody else has the time; `times` names the nearest that are free. */
  'slot-taken': { status: 409, message: '这个时间刚被别人约走了，请另选一个时间。', next: 'correct-input' },
  /** Not on duty then, less than two hours away, or further ahead than bookings go. */
  'slot-closed': { status: 409, message: '这个时间现在不能预约，请另选一个时间。', next: 'correct-input' },
  /** Nobody needs to wait for a day on which something is free. */
  'slot-free': { status: 409, message: '这一天还有空的时间，不用排队，请直接预约。', next: 'reload' },
  /** The person has a visit that overlaps, with whichever lawyer; `times` names the nearest that are free for them. */
  'already-busy': { status: 409, message: '这个时间您已有别的预约，请另选时间或先取消那一个。', next: 'correct-input' },
  /** Three bookings ahead are the most. */
  'too-many-bookings': { status: 409, message: '您已有 3 个还没到的预约，请先办完或取消一个。', next: 'give-up' },
  /** Three no-shows in 90 days; the message says until when, and whom to call. */
  'booking-paused': { status: 409, message: '多次预约没有到场，线上预约暂停 7 天，急事请打电话。', next: 'give-up' },
  /** The form was open for too long; another hold is needed, the words typed in stay. */
  'hold-expired': { status: 409, message: '时间保留已到期，请重新选时间，填好的内容还在。', next: 'correct-input' },
  /** Fifteen minutes passed without an answer, and the next one was asked. */
  'offer-lapsed': { status: 409, message: '这个空位已经让给下一位，您可以重新排队。', next: 'reload' },
  /** Before the visit can be checked in, or before the fifteen minutes of grace are over. */
  'too-early': { status: 409, message: '现在还太早，到时间后再来操作。', next: 'wait' },
  /** The six digits are those of another visit, or mistyped. */
  'mark-wrong': { status: 422, message: '核销码不对，请和来访人再核对一遍。', next: 'correct-input' },
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
  /** Of a booking that was refused: the nearest instants that are free. */
  times: v.optional(v.array(v.string())),
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
