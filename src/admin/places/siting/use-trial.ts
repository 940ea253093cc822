import { useSearchParams } from 'react-router-dom'
import { tryPlaces } from '@/contract/places/coverage'
import type { Output } from '@/contract/endpoint'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import type { Choice } from '../coverage/use-choice'
import { readPoints, writePoints, type TrialPoint } from './trial-address'

/** Supposed points and places left out, in the address; the answer follows every change. */
export function useTrial({ pace, minutes }: Pick<Choice, 'pace' | 'minutes'>) {
  const [search, setSearch] = useSearchParams()
  const [at, out] = [search.get('at') ?? '', search.get('out') ?? '']
  const points = readPoints(at)
  const without = out ? out.split(',').slice(0, 20) : []
  const trial = useLoad<Output<typeof tryPlaces>>(
    () => api(tryPlaces, { pace, minutes, places: points, without }),
    [pace, minutes, at, out].join(' '),
  )
  const put = (key: 'at' | 'out', value: string) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        if (value) next.set(key, value)
        else next.delete(key)
        return next
      },
      { replace: true },
    )
  return {
    ...trial,
    points,
    without,
    setPoints: (next: readonly TrialPoint[]) => put('at', writePoints(next)),
    setWithout: (next: readonly string[]) => put('out', next.join(',')),
  }
}
