/** 新提拔领导干部以外的领导干部, 新提拔领导干部, 新录用公务员, 行政执法人员. */
export const CATEGORIES = ['leader', 'new-leader', 'new-civil-servant', 'enforcement-officer'] as const
export type Category = (typeof CATEGORIES)[number]

/** A plan, a handbook or an exam may be everybody's. */
export const PLAN_CATEGORIES = [...CATEGORIES, 'all'] as const
export type PlanCategory = (typeof PLAN_CATEGORIES)[number]

export const CATEGORY_WORDS: Record<PlanCategory, string> = {
  leader: '领导干部',
  'new-leader': '新提拔领导干部',
  'new-civil-servant': '新录用公务员',
  'enforcement-officer': '行政执法人员',
  all: '全体国家工作人员',
}

/** Whether what is meant for `meant` is an official's of that category. */
export const isFor = (meant: PlanCategory, category: Category): boolean => meant === 'all' || meant === category
