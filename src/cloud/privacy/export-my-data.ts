import type { Result } from '@/contract/client'
import type { DataExport } from '@/contract/privacy'
import { ok, type Call } from '@/cloud/kernel/route'
import { checkLimit } from '@/cloud/session/outside/limits'
import { PERSONAL } from './catalogue/personal-data'
import { readable, selectPersonalRows } from './personal-rows.repo'

const spoken = (value: string) => ({ true: '是', false: '否' })[value] ?? value

/** Everything that is kept about the caller, in words; a guest's is what lies under the device. */
export async function exportMyData(_: object, { ctx, caller }: Call): Promise<Result<DataExport>> {
  const ownerId = (caller.personId ?? caller.deviceId)!
  const limited = await checkLimit(ctx, 'exports-of-owner', ownerId)
  if (limited) return limited
  const { secretKey } = ctx.config
  const sections: DataExport['sections'] = []
  for (const [name, table] of Object.entries(PERSONAL)) {
    const specs = readable(table)
    const { rows: found, more } = await selectPersonalRows(ctx.db.orm, name, table, ownerId)
    const rows = found.map((row) =>
      specs.flatMap(([column, { word, open }]) => {
        const stored = row[column]
        if (stored === null || stored === undefined) return []
        return [{ word, value: open ? open(secretKey, stored) : spoken(stored) }]
      }),
    )
    sections.push({ title: table.title, why: table.why, rows, ...(more ? { more } : {}) })
  }
  return ok({ madeAt: ctx.clock.now().toISOString(), sections })
}
