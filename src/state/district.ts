import { create } from 'zustand'
import { getDistrict, type District } from '@/contract/district'
import { api } from '@/platform/api'
import { keep, recall } from '@/platform/storage'

const KEY = 'district'

const isDistrict = (value: unknown): value is District =>
  typeof value === 'object' && value !== null && 'brand' in value && 'bureau' in value && 'hotline' in value

const kept = recall(KEY)

/** Whose program this is; from an earlier visit until the cloud has answered, null on the very first. */
export const useDistrict = create<{ district: District | null; load: () => Promise<void> }>((set) => ({
  district: isDistrict(kept) ? kept : null,
  load: async () => {
    const answer = await api(getDistrict, {})
    if (!answer.ok) return
    set({ district: answer.value })
    keep(KEY, answer.value)
  },
}))

/** The public legal service line of the whole country, until the district has named its own. */
const NATIONAL_LINE = '12348'

/** Whom anybody may call who does not know where to go. */
export const useHotlinePhone = (): string => useDistrict((s) => s.district?.hotline.phone) ?? NATIONAL_LINE
