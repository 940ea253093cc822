import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { createPlace } from '@/contract/places/console-places'
import { newId } from '../../patterns/forms/new-id'
import { PageHead } from '../../patterns/page-head'
import { api } from '../../shell/api'
import { PlaceEditor } from './place-editor'
import { usePlaceForm } from './use-place-form'

const NOTHING_TO_LOAD = async () => undefined

/** A place that does not exist yet; sending it twice adds it once. */
export function NewPlacePage() {
  const navigate = useNavigate()
  const [key] = useState(newId)
  const [addedId, setAddedId] = useState<string | null>(null)
  const editing = usePlaceForm({
    place: null,
    save: (body) => api(createPlace, { key, body }),
    onSaved: ({ id }) => setAddedId(id),
    onBehind: NOTHING_TO_LOAD,
  })
  const { dirty } = editing
  useEffect(() => {
    // Only now: while anything is unsaved, leaving asks first.
    if (addedId && !dirty) void navigate(`/places/${addedId}`, { replace: true })
  }, [addedId, dirty, navigate])
  return (
    <section className="page">
      <PageHead
        title="新增地点"
        back={{ to: '/places', label: '服务圈地点' }}
        note="保存以后，居民马上能在列表和地图上看到它。"
      />
      <PlaceEditor editing={editing} verb="新增" />
    </section>
  )
}
