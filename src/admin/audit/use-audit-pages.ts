import { listAudit } from '@/contract/console/console-audit'
import { usePages } from '../patterns/use-pages'
import { api } from '../shell/api'

/** The log of one subject, or of all, page after page; older pages are added below. */
export function useAuditPages(subject: string) {
  const filter = subject ? { subject } : {}
  const { value, more, ...rest } = usePages({
    key: subject,
    read: (before) => api(listAudit, { ...filter, ...(before && { before }) }),
    nextOf: (page) => page.nextBefore,
    join: (page, older) => ({ ...older, entries: [...page.entries, ...older.entries] }),
  })
  return { entries: value?.entries ?? null, older: more, ...rest }
}
