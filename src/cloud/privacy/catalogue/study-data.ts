import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { HASH, ID, OWNER, PERSON, phone, type PersonalTable, type ReadableColumn } from './readable-columns'

/** Rows of the roster's official whose account this is. */
const OFFICIAL = 'official_id in (select id from officials where person_id = $1)'
const code = { hidden: 'a code of the program; the app says what it means' }
const unit: ReadableColumn = { word: '单位', sql: '(select u.name from units u where u.id = t.unit_id)' }
const item: ReadableColumn = { word: '学习任务', sql: '(select i.title from study_items i where i.id = t.item_id)' }
const session: ReadableColumn = {
  word: '线下实战',
  sql: '(select s.title from offline_sessions s where s.id = t.session_id)',
}
const words = (word: string): ReadableColumn => ({ word, open: decryptText })

/** The employer's record of a statutory duty: the account may go, what was done and passed stays with the roster. */
const ROSTER = 'the employer’s record of a statutory duty; once the account is gone it belongs to the roster alone'

/** What officials leave of their own when they study. */
export const STUDY_DATA: Record<string, PersonalTable> = {
  handbook_marks: {
    title: '手册里读到的位置和笔记',
    why: '告诉您哪些内容在您看过以后改了',
    where: OWNER,
    columns: {
      owner_id: ID,
      handbook_id: '手册',
      entry_id: '条目',
      seen_hash: { hidden: 'recognises the text that was read' },
      note_encrypted: words('笔记'),
      updated_at: '时间',
    },
  },
  study_reminders: {
    title: '学习提醒',
    why: '您要求提醒才提醒',
    where: PERSON,
    columns: {
      person_id: ID,
      days_before: '提前几天',
      asked_at: '时间',
      reminded_day: '上次提醒的日期',
      late_day: '上次说可以补的日期',
    },
  },
  check_in_answers: {
    title: '打卡的答题',
    why: '答对规定的题数，任务就完成',
    where: OFFICIAL,
    columns: {
      official_id: ID,
      item_id: item,
      id: ID,
      question_id: '题目编号',
      version: ID,
      family: code,
      chosen: '所选答案',
      right: '答对',
      at: '时间',
    },
    kept: ROSTER,
  },
  study_done: {
    title: '完成的学习任务',
    why: '法律规定的学法任务，由单位记录',
    where: OFFICIAL,
    columns: {
      official_id: ID,
      item_id: item,
      by: code,
      credit_tenths: '学时（十分之一）',
      done_day: '完成日期',
      at: '记录时间',
      actor_id: ID,
    },
    kept: ROSTER,
  },
  session_seats: {
    title: '线下实战的报名和签到',
    why: '安排座位，记录到场',
    where: OFFICIAL,
    columns: {
      session_id: session,
      official_id: ID,
      state: code,
      by: code,
      reason_encrypted: words('请假的原因'),
      at: '时间',
      actor_id: ID,
    },
    kept: ROSTER,
  },
  session_news: {
    title: '线下实战改动的通知',
    why: '您报了名的场次取消或者改了，要告诉您',
    where: OFFICIAL,
    columns: {
      session_id: session,
      official_id: ID,
      version: ID,
      kind: code,
      was_starts_at: '原来的开始',
      was_ends_at: '原来的结束',
      was_venue: '原来的地点',
      made_at: '时间',
      read_at: '看过的时间',
      due_at: ID,
      tries: ID,
      outcome: code,
      done_at: '发出的时间',
    },
    kept: ROSTER,
  },
}

/** What makes an account an official's or a supervisor's, and work for the bureau that names its people. */
export const STUDY_WORK: Record<string, PersonalTable> = {
  official_steps: {
    title: '名册上的变动',
    why: '谁在什么时候属于哪个单位，须能查证',
    where: OFFICIAL,
    columns: {
      official_id: ID,
      revision: ID,
      step: code,
      unit_id: unit,
      category: code,
      day: '日期',
      at: '记录时间',
      actor_id: ID,
    },
    kept: ROSTER,
  },
  roster_alerts: {
    title: '手机号变动的提示',
    why: '防止别人用您的号码登记',
    where: OFFICIAL,
    columns: {
      id: ID,
      official_id: ID,
      unit_id: unit,
      kind: code,
      at: '时间',
      settled_at: '处理时间',
      settled_by_id: ID,
    },
    kept: ROSTER,
  },
  officials: {
    title: '单位名册',
    why: '单位据此安排学法任务和考试',
    where: PERSON,
    columns: {
      id: ID,
      unit_id: unit,
      name: '姓名',
      post: '职务',
      category: code,
      place: ID,
      phone_hash: HASH,
      phone_encrypted: phone('名册上的手机号'),
      phone_masked: '名册上的手机号（部分隐藏）',
      person_id: ID,
      bound_at: '绑定时间',
      joined_day: '列入日期',
      left_day: '调离日期',
      revision: ID,
      sample: '虚构的示例',
    },
    kept: ROSTER,
  },
  unit_supervisors: {
    title: '监督的单位',
    why: '决定能看哪个单位的完成情况',
    where: PERSON,
    columns: { unit_id: unit, person_id: ID, since: '开始时间' },
  },
  offline_sessions: {
    title: '安排的线下实战',
    why: '管理工作用',
    where: 'created_by_id = $1',
    columns: {
      id: ID,
      title: '名称',
      venue: '地点',
      trainer: '主讲',
      category: code,
      unit_id: unit,
      starts_at: '开始',
      ends_at: '结束',
      seats: '座位数',
      secret_encrypted: { hidden: 'makes the code on the trainer’s screen', open: decryptText },
      state: code,
      revision: ID,
      created_by_id: ID,
      cancel_reason_encrypted: words('取消的原因'),
      sample: '虚构的示例',
    },
    kept: 'work for the bureau; once the person is gone, the number leads to nobody',
  },
  handbook_versions: {
    title: '编过的手册',
    why: '管理工作用',
    where: '$1 = any(writer_ids) or $1 in (saved_by_id, published_by_id)',
    columns: {
      handbook_id: '手册',
      version: '第几版',
      state: code,
      revision: ID,
      body: { hidden: 'published work, not about the person' },
      saved_by_id: ID,
      writer_ids: ID,
      published_by_id: ID,
      updated_at: '时间',
    },
    kept: 'work for the bureau; once the person is gone, the numbers lead to nobody',
  },
}

/** Of study, tables without a word about anybody. */
export const STUDY_IMPERSONAL: Record<string, string> = {
  units: 'the tree of units',
  study_plans: 'what a category owes in a year',
  study_items: 'what a plan is made of',
  handbooks: 'which handbooks there are',
}
