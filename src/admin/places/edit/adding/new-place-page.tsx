import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { PageHead } from '../../../patterns/page-head'
import { addPlace } from './add-place'
import { PlaceEditor } from '../place-editor'
import { usePlaceKey } from './place-key'
import { usePlaceForm } from '../use-place-form'

const NOTHING_TO_LOAD = async () => undefined

/** A place that does not exist yet; sending it twice adds it once. */
export function NewPlacePage() {
  const navigate = useNavigate()
  const { take, drop } = usePlaceKey()
  const [addedId, setAddedId] = useState<string | null>(null)
  const editing = usePlaceForm({
    place: null,
    save: (body) => addPlace(take(), body),
    onSaved: ({ id }) => setAddedId(id),
    onBehind: NOTHING_TO_LOAD,
  })
  const { dirty } = editing
  useEffect(() => {
    // Added, or thrown away.
    if (!dirty) drop()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what drops the key is the form's state alone
  }, [dirty])
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
