import { useState } from 'react'
import { listAudit, type AuditEntry } from '@/contract/console/console-audit'
import type { Problem } from '@/contract/problem'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'

interface Page {
  entries: AuditEntry[]
  nextBefore: string | null
}

/** The log of one subject, or of all, page after page; older pages are added below. */
export function useAuditPages(subject: string) {
  const filter = subject ? { subject } : {}
  const first = useLoad<Page>(() => api(listAudit, filter), subject)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)

  const readOlder = async (before: string) => {
    setBusy(true)
    setFailed(null)
    const result = await api(listAudit, { ...filter, before })
    setBusy(false)
    if (!result.ok) return setFailed(result.problem)
    const { entries, nextBefore } = result.value
    // The filter may have changed meanwhile: only the page that asked for these rows takes them.
    first.put((page) => (page.nextBefore === before ? { entries: [...page.entries, ...entries], nextBefore } : page))
  }
  const before = first.value?.nextBefore
  return {
    entries: first.value?.entries ?? null,
    problem: first.problem ?? failed,
    loading: first.loading || busy,
    reload: () => {
      setFailed(null)
      void first.reload()
    },
    older: before ? () => void readOlder(before) : undefined,
  }
}
