import { useEffect } from 'react'
import { go, routes } from '@/platform/routes'
import { useLearning } from '@/state/practice/learning'
import { Button } from '@/ui/controls/button'

/** Five questions about what was just seen, where the bank has some. */
export function Practise({ episodeId }: { episodeId: string }) {
  const offer = useLearning((s) => s.offer)
  const load = useLearning((s) => s.loadOffer)
  useEffect(() => void load(), [load])
  if (!offer?.episodes.some((episode) => episode.episodeId === episodeId)) return null
  return (
    <Button
      id="practise-episode"
      kind="quiet"
      icon="pencil"
      onTap={() => go(routes.practice({ source: 'episode', episodeId }))}
    >
      做几道题，看记住没有
    </Button>
  )
}
