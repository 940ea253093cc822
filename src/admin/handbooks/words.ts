import type { AuditWords } from '../audit/words'
import type { Tone } from '../patterns/state-tag'

const STATES: Record<string, { word: string; tone: Tone }> = {
  draft: { word: '草稿', tone: 'waiting' },
  published: { word: '已发布', tone: 'good' },
  replaced: { word: '旧版', tone: 'quiet' },
}
export const stateOf = (state: string): { word: string; tone: Tone } => STATES[state] ?? { word: state, tone: 'quiet' }

/** How the acts of this room read in the audit log. */
export const handbooksAuditWords: AuditWords = {
  actions: {
    'handbook.create': '新建手册',
    'handbook.open-draft': '开始改手册',
    'handbook.save': '保存手册草稿',
    'handbook.publish': '发布手册',
  },
  fields: {},
  page: (subject) => `/handbooks/${subject.replace(/^handbook:/, '')}`,
}
