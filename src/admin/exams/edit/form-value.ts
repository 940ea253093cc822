import type { DeskExam, ExamBody } from '@/contract/exams/desk'
import type { PlanCategory } from '@/domain/study/categories'
import { toField, toInstant } from '../../patterns/words/local-time'

/** As the fields have it: times on the bureau's clock. */
export interface ExamFormValue extends Omit<ExamBody, 'opensAt' | 'closesAt' | 'times'> {
  blueprintId: string
  opensAt: string
  closesAt: string
  times: { startsAt: string; seats: number }[]
}

export const emptyExam = (blueprintId: string): ExamFormValue => ({
  ...{ title: '', kind: 'formal', category: 'all', unitId: null, makesUpId: null, blueprintId },
  ...{ opensAt: '', closesAt: '', times: [], rules: { attempts: 1, leaveLimit: null } },
})

export const formOfExam = (exam: DeskExam): ExamFormValue => ({
  ...{ title: exam.title, unitId: exam.unitId, makesUpId: exam.makesUpId, blueprintId: exam.blueprintId },
  kind: exam.kind as ExamBody['kind'],
  category: exam.category as PlanCategory,
  rules: exam.rules,
  opensAt: toField(exam.opensAt),
  closesAt: toField(exam.closesAt),
  times: exam.times.map(({ startsAt, seats }) => ({ startsAt: toField(startsAt), seats })),
})

/** As it is sent. */
export const bodyOf = (form: ExamFormValue): ExamBody => ({
  ...{ title: form.title, kind: form.kind, category: form.category, rules: form.rules },
  ...{ unitId: form.unitId, makesUpId: form.makesUpId },
  opensAt: toInstant(form.opensAt),
  closesAt: toInstant(form.closesAt),
  times: form.times.map(({ startsAt, seats }) => ({ startsAt: toInstant(startsAt), seats })),
})

/** A mock has no limit, a make-up one attempt, as the rule gives it to new leaders; the rest stays. */
export const ofKind = (form: ExamFormValue, kind: ExamBody['kind']): Partial<ExamFormValue> => ({
  kind,
  rules: { ...form.rules, attempts: kind === 'mock' ? 0 : kind === 'makeup' ? 1 : Math.max(1, form.rules.attempts) },
  ...(kind === 'makeup' ? { category: 'new-leader' as const } : { makesUpId: null }),
})
