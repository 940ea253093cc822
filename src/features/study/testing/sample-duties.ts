import type { Duties, Duty } from '@/contract/study/duties'

/** For tests: a duty as the cloud tells it. */
export const duty = (changes: Partial<Duty> = {}): Duty => ({
  ...{ id: '10000000-0000-4000-8000-000000000001', kind: 'questions', title: '示例：行政处罚', state: 'due' },
  ...{ opensDay: '2026-01-01', dueDay: '2026-03-31', part: 'theory', creditTenths: 45, required: true },
  ...{ right: 0, questions: 3, doneDay: null, doneBy: null, teaches: { topics: ['punishment'] }, sample: true },
  ...changes,
})

export const duties = (list: Duty[] = [duty()]): Duties => ({
  ...{ today: '2026-02-02', name: '示例·李科长', unit: '示例·执法支队', category: 'enforcement-officer', duties: list },
  years: [
    {
      year: 2026,
      parts: [
        { part: 'theory', grantedTenths: 45, targetTenths: 360 },
        { part: 'practice', grantedTenths: 0, targetTenths: 0 },
      ],
    },
  ],
})
