import { useCallback } from 'react'
import { useSearchParams } from 'react-router-dom'

/**
 * Filters that live in the address, so that a list can be bookmarked, sent to a colleague and gone back to.
 * An empty filter leaves the address; every other change starts at the first page again.
 */
export function useAddressFilters<K extends string>(keys: readonly K[]) {
  const [search, setSearch] = useSearchParams()
  const values = Object.fromEntries(keys.map((key) => [key, search.get(key) ?? ''])) as Record<K, string>
  const set = useCallback(
    (key: K | 'page', value: string) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old)
          if (key !== 'page') next.delete('page')
          if (value) next.set(key, value)
          else next.delete(key)
          return next
        },
        { replace: true },
      ),
    [setSearch],
  )
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch])
  const page = Math.max(1, Number(search.get('page')) || 1)
  const setPage = useCallback((next: number) => set('page', next > 1 ? String(next) : ''), [set])
  const any = keys.some((key) => values[key] !== '')
  return {
    ...{ values, set, clear, page, any },
    /** For a list whose pages are cut in the browser. */
    paging: { page, setPage },
    /** Only while something is filtered. */
    clearFilters: any ? clear : undefined,
  }
}
