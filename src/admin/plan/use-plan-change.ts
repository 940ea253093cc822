import type { PlanAnswer, PlanView } from '@/contract/booking/plan'
import { useBreaks } from '../patterns/breaks/use-breaks'

/** A change of a plan; what it breaks is asked about first. */
export const usePlanChange = (put: (plan: PlanView) => void) =>
  useBreaks<PlanAnswer>(({ plan }) => put(plan), '已保存，居民现在看到的就是新的时间。')

export type PlanChange = ReturnType<typeof usePlanChange>

/** Whose plan the calls are about; nothing for one's own. */
export interface Whose {
  lawyer?: string
}
