import { useEffect, useState } from 'react'
import { checkBlueprint } from '@/contract/exams/desk'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import type { BlueprintFormValue } from './form-value'

/** While somebody types nothing is asked. */
const QUIET_MS = 500

/** What the bank of now makes of a blueprint under the pen. */
export function useFeasibility({ category, body }: BlueprintFormValue) {
  const key = JSON.stringify([category, body])
  const [settled, setSettled] = useState(key)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), QUIET_MS)
    return () => clearTimeout(timer)
  }, [key])
  const { value, problem } = useLoad(() => api(checkBlueprint, { category, body }), settled)
  return { value, problem }
}
