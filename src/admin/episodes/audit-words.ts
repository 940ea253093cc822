import type { AuditWords } from '../audit/words'
import { FIELD_WORDS } from './body/field-words'

/** How the acts of this room read in the audit log. */
export const episodesAuditWords: AuditWords = {
  actions: {
    'episode.create': '新建节目',
    'episode.open-draft': '新建草稿',
    'episode.media': '更换视频和封面',
    'episode.save': '保存草稿',
    'episode.submit': '提交审核',
    'episode.send-back': '退回修改',
    'episode.publish': '审核并发布',
    'episode.schedule': '审核并定时',
    'episode.unschedule': '取消定时发布',
    'episode.release': '到时自动发布',
    'episode.hold': '到时未能发布',
    'episode.withdraw': '下架',
    'episode.law-changed': '法条有变，转待复核',
    'episode.law-gone': '法条已废止，自动下架',
    'episode.law-holds': '法条恢复原文，解除待复核',
    'episode.clear-doubt': '复核无误',
  },
  fields: FIELD_WORDS,
  page: (subject) => `/episodes/${subject}`,
}
