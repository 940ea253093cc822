import { create } from 'zustand'
import { getMyCertificate, listMyCertificates, type MyCertificate } from '@/contract/exams/after'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { openDocument } from '@/platform/files/open-document'
import { useSession } from '@/platform/session'

interface Certificates {
  certificates: readonly MyCertificate[] | null
  problem: Problem | null
  load: () => Promise<void>
  /** Hands the PDF to the phone; the sentence for people when that failed. */
  download: (number: string) => Promise<string | null>
}

/** 我的合格证 */
export const useCertificates = create<Certificates>((set) => ({
  certificates: null,
  problem: null,
  load: async () => {
    const answer = await api(listMyCertificates, {})
    if (answer.ok) set({ certificates: answer.value.certificates, problem: null })
    else set({ problem: answer.problem })
  },
  download: async (number) => {
    const answer = await api(getMyCertificate, { number })
    if (!answer.ok) return answer.problem.message
    const opened = await openDocument(answer.value.fileName, answer.value.base64)
    return opened ? null : '没能打开，请再试一次。'
  },
}))

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id !== before?.id) useCertificates.setState({ certificates: null, problem: null })
})
