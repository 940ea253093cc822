import type { Result } from '@/contract/client'
import { createPlace, savePlace, type ConsolePlace, type PlaceBody } from '@/contract/places/console-places'
import { problem } from '@/contract/problem'
import { api } from '../../../shell/api'

const CHANGED = '这个地点已经加上了，同事又改过。您写的还在，请先抄下来，再从列表打开它修改。'

/** Adds a place once. When an earlier sending had arrived with other words, the newest words are saved over those. */
export async function addPlace(
  { key, again }: { key: string; again: boolean },
  body: PlaceBody,
): Promise<Result<ConsolePlace>> {
  const added = await api(createPlace, { key, body })
  if (!added.ok || !again) return added
  const saved = await api(savePlace, { id: added.value.id, revision: 1, body })
  if (saved.ok || saved.problem.code !== 'stale') return saved
  return { ok: false, problem: problem('wrong-state', { message: CHANGED }) }
}
