import type { Call } from '@/cloud/kernel/route'
import { refuse } from '@/cloud/kernel/route'
import { findOfficial, type Official } from '@/cloud/study/roster/find-official'

/** The device that calls; whoever has none is told apart by who they are. */
export const deviceOf = ({ caller }: Call): string => caller.deviceId ?? caller.personId!

/** Somebody who has left the roster while their paper of this exam is open; null for anybody else. */
export async function leftAmidst({ ctx, caller }: Call, examId: string): Promise<Official | null> {
  if (!caller.personId) return null
  const { rows } = await ctx.db.pool.query<Official>({
    name: 'exam-left-amidst',
    text: `
      select o.id, o.unit_id as "unitId", o.name, o.category, o.joined_day::text as "joinedDay"
      from officials o join exam_papers p on p.official_id = o.id
      where o.person_id = $1 and o.left_day is not null and p.exam_id = $2 and p.state = 'open' limit 1`,
    values: [caller.personId, examId],
  })
  return rows[0] ?? null
}

export const NOT_BOUND = refuse('wrong-state', {
  message: '您的账号还没有和单位名册上的本人对上，请先到“我的学法任务”完成身份绑定。',
})

/** Whoever calls, as the roster knows them; null for an account that nobody on it has bound. */
export const ownOfficial = ({ ctx, caller }: Call): Promise<Official | null> =>
  caller.personId ? findOfficial(ctx.db, caller.personId) : Promise.resolve(null)
