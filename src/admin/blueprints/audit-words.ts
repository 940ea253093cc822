import type { AuditWords } from '../audit/words'

/** How the acts of this room read in the audit log. */
export const blueprintsAuditWords: AuditWords = {
  actions: { 'blueprint.create': '新建组卷蓝图', 'blueprint.save': '修改组卷蓝图' },
  fields: {},
  page: (subject) => `/blueprints/${subject}`,
}
