import { notify } from '@/platform/notice'
import { useEpisodes } from '@/state/episodes'
import { Button } from '@/ui/controls/button'

/** Keeps an episode in 我的; shown at once, and said when it could not be saved. */
export function Favourite({ id }: { id: string }) {
  const kept = useEpisodes((s) => s.favourites.includes(id))
  const setFavourite = useEpisodes((s) => s.setFavourite)
  const change = async () => {
    const problem = await setFavourite(id, !kept)
    notify(problem?.message ?? (kept ? '已取消收藏' : '已收藏，在“我的”里可以找到'))
  }
  return (
    <Button
      id="player-favourite"
      kind="quiet"
      icon={kept ? 'check' : 'star'}
      label={kept ? '已收藏，点一下取消' : '收藏这一期'}
      onTap={() => void change()}
    >
      {kept ? '已收藏' : '收藏'}
    </Button>
  )
}
