import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { BOOKING_DATA, BOOKING_IMPERSONAL, BOOKING_WORK } from './booking-data'
import { PRACTICE_DATA, QUESTION_WORK } from './practice-data'
import { HASH, ID, OWNER, PERSON, phone, type PersonalTable, type ReadableColumn } from './readable-columns'

const episode: ReadableColumn = {
  word: '节目',
  sql: `coalesce((select e.card->>'title' from episodes e where e.id = t.episode_id), t.episode_id)`,
}

/**
 * Every table with personal data; the order is that of deleting. A new table needs a line here or in `IMPERSONAL`,
 * each of its columns too: a test over Postgres' catalogue holds us to that, another exports and deletes them all.
 */
export const PERSONAL: Record<string, PersonalTable> = {
  progress: {
    title: '观看位置',
    why: '接着上次的地方看',
    where: OWNER,
    columns: { owner_id: ID, episode_id: episode, position_ms: '看到（毫秒）', watched: '已看完', noted_at: '时间' },
  },
  favourites: {
    title: '收藏',
    why: '以后容易找到',
    where: OWNER,
    columns: { owner_id: ID, episode_id: episode, added_at: '时间' },
  },
  views: {
    title: '看过哪几期',
    why: '每天每期只计一次；两天后只留总数',
    where: OWNER,
    columns: { owner_id: ID, episode_id: episode, day: '日期' },
  },
  me_too: {
    title: '我也遇到这事',
    why: '每月每期只计一次；月底后只留总数',
    where: OWNER,
    columns: { owner_id: ID, episode_id: episode, month: '月份' },
  },
  feedback: {
    title: '投诉与建议',
    why: '办理并答复您',
    where: OWNER,
    columns: {
      id: ID,
      owner_id: ID,
      kind: '类别',
      text_encrypted: { word: '内容', open: decryptText },
      phone_encrypted: phone('联系电话'),
      page: '说的是哪一页',
      sent_at: '时间',
      answer_encrypted: { word: '答复', open: decryptText },
      answered_at: '答复时间',
      answered_by_id: ID,
    },
  },
  ...PRACTICE_DATA,
  ...BOOKING_DATA,
  consents: {
    title: '隐私说明的同意记录',
    why: '证明您在使用前看过并同意',
    where: OWNER,
    columns: { owner_id: ID, version: '说明的日期', given_at: '时间' },
  },
  guardians: {
    title: '监护人的同意',
    why: '未满十四周岁须由监护人同意',
    where: PERSON,
    columns: {
      person_id: ID,
      phone_masked: '监护人手机号',
      encrypted: phone('监护人完整手机号'),
      consented_at: '时间',
    },
  },
  account_deletions: {
    title: '删除账号的申请',
    why: '到期删除，到期前可以撤回',
    where: PERSON,
    columns: { person_id: ID, asked_at: '申请时间', due_at: '删除时间' },
  },
  one_time_codes: {
    title: '短信验证码的发送记录',
    why: '防止验证码被猜中；几分钟后自动清除',
    where: 'phone_hash in (select phone_hash from phones where person_id = $1)',
    columns: { phone_hash: HASH, code_hash: HASH, sent_at: '发送时间', tries: '试过几次', used: '已使用' },
  },
  phones: {
    title: '手机号',
    why: '登录，认出是您本人',
    where: PERSON,
    columns: { phone_hash: HASH, person_id: ID, encrypted: phone('手机号'), verified_at: '上次验证' },
  },
  wechat_accounts: {
    title: '微信登录',
    why: '认出是您本人',
    where: PERSON,
    columns: { openid: '微信给的编号', person_id: ID, created_at: '首次登录' },
  },
  sessions: {
    title: '登录着的设备',
    why: '不用每次都登录',
    where: PERSON,
    columns: { token_hash: HASH, device_id: ID, person_id: ID, expires_at: '到期时间', last_used_at: '上次使用' },
  },
  person_devices: {
    title: '登录过的设备',
    why: '号码换了主人时，不让别人看到您的记录',
    where: PERSON,
    columns: { person_id: ID, device_id: '设备的随机编号', last_seen_at: '上次登录' },
  },
  person_roles: { title: '身份', why: '决定能用哪些功能', where: PERSON, columns: { person_id: ID, role: '身份' } },
  message_grants: {
    title: '同意接收的微信消息',
    why: '一次同意只发一条',
    where: PERSON,
    columns: {
      person_id: ID,
      id: ID,
      template: { hidden: 'a code of the program' },
      granted_at: '同意的时间',
      used_at: '用掉的时间',
    },
  },
  media_uploads: {
    title: '没有传完的视频',
    why: '断开以后接着传；一天后自动清除',
    where: OWNER,
    columns: {
      owner_id: ID,
      id: ID,
      name: '文件名',
      size: '大小（字节）',
      fingerprint: { hidden: 'recognises the file when it is chosen again' },
      sha256: { hidden: 'recognises the content' },
      received: '已收到（字节）',
      object: ID,
      multipart: ID,
      part_bytes: ID,
      file_name: ID,
      touched_at: '上次收到内容',
    },
  },
  people: {
    title: '账号',
    why: '称呼您，认出是您本人',
    where: 'id = $1',
    columns: {
      id: '编号',
      display_name: '称呼',
      phone_masked: '手机号',
      sample: '虚构的示例人物',
      created_at: '建立时间',
    },
  },
  group_signs: {
    title: '建过的群二维码',
    why: '管理工作用',
    where: 'created_by_id = $1',
    columns: { code: '编码', name: '群名', retired: '已停用', created_by_id: ID, created_at: '时间' },
    kept: 'work for the bureau; once the person is gone, the number leads to nobody',
  },
  audit_log: {
    title: '管理后台的操作记录',
    why: '谁在什么时候改了什么，须能查证',
    where: 'actor_id = $1',
    columns: {
      id: ID,
      at: '时间',
      actor_id: ID,
      action: '操作',
      subject: '对象',
      detail: '说明',
    },
    kept: 'the bureau answers for what was published; once the person is gone, the number of the actor leads to nobody',
  },
  episode_versions: {
    title: '在管理后台写的节目稿',
    why: '公开发布的工作成果',
    where: '$1 in (author_id, saved_by_id, submitted_by_id, reviewer_id)',
    columns: {
      episode_id: episode,
      version: '第几版',
      state: '状态',
      revision: ID,
      body: { hidden: 'published work, not about the person' },
      media: { hidden: 'published work, not about the person' },
      author_id: ID,
      saved_by_id: ID,
      submitted_by_id: ID,
      reviewer_id: ID,
      scheduled_at: '定时发布的时间',
      note: '退回的原因',
      updated_at: '时间',
    },
    kept: 'work for the bureau; once the person is gone, the numbers lead to nobody',
  },
  ...QUESTION_WORK,
  ...BOOKING_WORK,
}

/** Tables without a word about anybody, and why that is so. */
export const IMPERSONAL: Record<string, string> = {
  devices: 'random numbers; who used one stands in sessions and person_devices',
  episodes: 'published content',
  count_periods: 'which days and months have been added up',
  me_too_totals: 'counts',
  view_totals: 'counts',
  viewer_totals: 'counts',
  media_files: 'films and covers of episodes, without who uploaded them',
  sign_days: 'counts',
  sign_claims: 'keyed hashes that are gone two days later',
  unanswered_asks:
    'keyed hashes; that of a device changes every month and becomes a random word once the month is over',
  unanswered_texts: 'questions that at least ten devices asked in the same words',
  questions: 'published content',
  daily_questions: 'which question was asked on a day',
  question_sums: 'sums',
  statistics_progress: 'up to where answers were added up',
  wechat_tokens: 'the server’s own token for WeChat, encrypted',
  chore_runs: 'when each chore ran last',
  rate_limits: 'keyed hashes that run out within a day',
  ...BOOKING_IMPERSONAL,
}
