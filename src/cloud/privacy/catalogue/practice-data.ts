import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { ID, OWNER, type PersonalTable, type ReadableColumn } from './readable-columns'

const question: ReadableColumn = {
  word: '题目',
  sql: `coalesce((select v.body->>'stem' from question_versions v where v.question_id = t.question_id
    order by v.version desc limit 1), t.question_id)`,
}

/** What practising leaves about whoever practises. */
export const PRACTICE_DATA: Record<string, PersonalTable> = {
  practice_answers: {
    title: '答过的题',
    why: '答错的以后再问，答对的不再问',
    where: OWNER,
    columns: {
      owner_id: ID,
      id: ID,
      set_id: ID,
      source: { hidden: 'from which page; says nothing beside the question' },
      question_id: question,
      version: '题目的第几版',
      chosen: '选了',
      right: '答对',
      first: ID,
      day: '日期',
      at: '时间',
      received_at: '收到的时间',
    },
  },
  practice_cards: {
    title: '错题本和复习安排',
    why: '在快忘记的时候再问您',
    where: OWNER,
    columns: {
      owner_id: ID,
      question_id: question,
      state: { word: '是否会了', sql: `case t.state when 'known' then '会了' else '还在学' end` },
      due_day: '下次复习',
      stability: '大约能记住（天）',
      difficulty: '对您的难度（1 到 10）',
      reviews: '复习过几次',
      lapses: '忘记过几次',
      wrong_times: '答错几次',
      last_day: '上次作答',
      last_right: '上次答对',
      last_answer_id: ID,
      revision: ID,
    },
  },
  practice_learners: {
    title: '练习设置',
    why: '按您的选择显示',
    where: OWNER,
    columns: { owner_id: ID, points: '显示积分和连续天数', daily_cap: '每天最多复习' },
  },
  practice_abilities: {
    title: '估计的答题水平',
    why: '算出一道题有多难；只用于计算，不给任何人看',
    where: OWNER,
    columns: { owner_id: ID, rating: '水平分', answers: '算过几次作答' },
  },
  practice_notices: {
    title: '题目更正的通知',
    why: '题目改正以后告诉您',
    where: OWNER,
    columns: {
      owner_id: ID,
      id: ID,
      kind: { word: '类别', sql: `case t.kind when 'regraded' then '重新判分' else '报告的答复' end` },
      question_id: question,
      text: '说明',
      right: '现在算答对',
      at: '时间',
      read: '已看过',
    },
  },
  question_reports: {
    title: '报告过的题目',
    why: '改正题目并答复您',
    where: OWNER,
    columns: {
      id: ID,
      owner_id: ID,
      question_id: question,
      version: '题目的第几版',
      reason: {
        word: '原因',
        sql: `case t.reason when 'wrong' then '答案不对' when 'outdated' then '法律改过了' else '题目看不懂' end`,
      },
      text_encrypted: { word: '内容', open: decryptText },
      sent_at: '时间',
      answer: '答复',
      answered_at: '答复时间',
      answered_by_id: ID,
    },
  },
}

/** What editors of the bank leave. */
export const QUESTION_WORK: Record<string, PersonalTable> = {
  question_versions: {
    title: '在管理后台写的题目',
    why: '公开发布的工作成果',
    where: '$1 in (author_id, saved_by_id, submitted_by_id, reviewer_id)',
    columns: {
      question_id: question,
      version: '第几版',
      state: '状态',
      revision: ID,
      body: { hidden: 'published work, not about the person' },
      corrects: '更正了答案',
      author_id: ID,
      saved_by_id: ID,
      submitted_by_id: ID,
      reviewer_id: ID,
      note: '退回的原因',
      updated_at: '时间',
    },
    kept: 'work for the bureau; once the person is gone, the numbers lead to nobody',
  },
}
