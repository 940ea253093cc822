import type { OfficialDesk, RosterAlertItem } from '@/contract/console/study/console-officials'
import type { UnitDesk, UnitRow } from '@/contract/console/study/console-units'

export const BUREAU = '88888888-8888-4888-8888-888888888881'
export const BRIGADE = '88888888-8888-4888-8888-888888888882'
export const OTHER = '88888888-8888-4888-8888-888888888883'
export const LI_ID = '99999999-9999-4999-8999-999999999991'

export const sampleUnit = (part: Partial<UnitRow> = {}): UnitRow => ({
  ...{ id: BUREAU, parentId: null, name: '示例·甲局', place: 1, active: true, sample: true, revision: 1 },
  ...{ people: 3, supervisors: 0, alerts: 0 },
  ...part,
})

export const UNITS: UnitRow[] = [
  sampleUnit(),
  sampleUnit({ id: BRIGADE, parentId: BUREAU, name: '示例·支队', people: 12, alerts: 1 }),
  sampleUnit({ id: OTHER, name: '示例·乙局', place: 2, people: 0, supervisors: 1 }),
]

export const sampleUnitDesk = (part: Partial<UnitDesk> = {}): UnitDesk => ({
  ...UNITS[1]!,
  path: ['示例·甲局', '示例·支队'],
  supervisorList: [],
  ...part,
})

export const sampleAlert = (part: Partial<RosterAlertItem> = {}): RosterAlertItem => ({
  ...{ id: 'a1', officialId: LI_ID, name: '示例·李一', unitId: BRIGADE, unitName: '示例·支队' },
  ...{ kind: 'number-recycled', at: '2026-11-22T02:00:00.000Z', settledAt: null, settledBy: null },
  ...part,
})

export const sampleOfficial = (part: Partial<OfficialDesk> = {}): OfficialDesk => ({
  ...{ id: LI_ID, unitId: BRIGADE, unitName: '示例·支队', name: '示例·李一', post: '执法员' },
  ...{ category: 'enforcement-officer', phoneMasked: '138****0001', joinedDay: '2026-01-01', leftDay: null },
  ...{ sample: true, unitPath: ['示例·甲局', '示例·支队'], revision: 2, bound: true },
  boundAt: '2026-03-02T01:00:00.000Z',
  steps: [
    {
      revision: 2,
      step: 'bound',
      unitName: '示例·支队',
      category: 'enforcement-officer',
      day: '2026-03-02',
      actorName: null,
    },
    {
      ...{ revision: 1, step: 'joined', unitName: '示例·支队', category: 'enforcement-officer', day: '2026-01-01' },
      actorName: '示例管理员·小何',
    },
  ],
  alerts: [],
  ...part,
})
