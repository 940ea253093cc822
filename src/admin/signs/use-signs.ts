import { useMemo } from 'react'
import { listSigns } from '@/contract/signs'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { signRows } from './sign-row'

/** Every sign with its figures of a month, and where the codes lead. */
export function useSigns(month: string) {
  const { value, problem, loading, reload } = useLoad(() => api(listSigns, { month }), month)
  const rows = useMemo(() => value && signRows(value), [value])
  const subdistricts = useMemo(() => value?.subdistricts.map(({ name }) => name) ?? [], [value])
  return { rows, subdistricts, origin: value?.origin ?? null, problem, loading, reload: () => void reload() }
}
