import { useEffect } from 'react'
import { go, routes } from '@/platform/routes'
import { useHelp } from '@/state/places/help'
import { ListRow } from '@/ui/content/list-row'

/** 这事去哪办 of the troubles that this episode explains: where to go, and what to bring. */
export function WhereToGo({ episodeId }: { episodeId: string }) {
  const matters = useHelp((s) => s.matters)
  useEffect(() => {
    const { fresh, load } = useHelp.getState()
    if (!fresh) void load()
  }, [])
  return (
    <>
      {matters
        ?.filter(({ episode }) => episode?.id === episodeId)
        .map(({ id, trouble }) => (
          <ListRow
            key={id}
            id={`where-${id}`}
            icon="place"
            title={`${trouble}，去哪办`}
            note="哪里能办，要带什么"
            onTap={() => go(routes.help({ trouble: id }))}
          />
        ))}
    </>
  )
}
