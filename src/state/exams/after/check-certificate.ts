import { create } from 'zustand'
import type { Output } from '@/contract/endpoint'
import { checkCertificate } from '@/contract/exams/after'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'

type Checked = Output<typeof checkCertificate>

interface Check {
  checked: Checked | null
  /** Why nothing could be said. */
  failed: Problem | null
  busy: boolean
  check: (number: string, name: string) => Promise<void>
  /** Something else is typed: what was said is about it no more. */
  clear: () => void
}

/** 核验合格证. A name that was typed stays on this page; it is kept nowhere. */
export const useCheckCertificate = create<Check>((set) => ({
  checked: null,
  failed: null,
  busy: false,
  check: async (number, name) => {
    set({ checked: null, failed: null, busy: true })
    const answer = await api(checkCertificate, { number, name })
    if (answer.ok) set({ checked: answer.value, busy: false })
    else set({ failed: answer.problem, busy: false })
  },
  clear: () => set({ checked: null, failed: null }),
}))
