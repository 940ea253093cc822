import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { EpisodeDetail } from '@/contract/episodes'
import { mediaUrl } from '@/platform/media'
import { notify } from '@/platform/notice'
import type { BoardHandle, Saved } from '@/platform/sharing/board-types'
import { PosterBoard } from '@/platform/sharing/poster-board'
import { useDistrict } from '@/state/district'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'
import { drawPoster, POSTER } from './draw-poster'

const SAID: Record<Saved, string> = {
  saved: '海报已存好',
  refused: '没有相册权限，可以长按图片保存，或复制链接',
  failed: '没有存成，请长按图片保存，或复制链接',
}

interface PosterSheetProps {
  episode: EpisodeDetail
  link: string
  onClose: () => void
}

/** Draws the poster, shows it, and saves it when asked. */
export function PosterSheet({ episode, link, onClose }: PosterSheetProps) {
  const district = useDistrict((s) => s.district)
  const board = useRef<BoardHandle>(null)
  const [drawn, setDrawn] = useState<boolean | null>(null)
  const { hook, takeaway, sample, title, media } = episode
  const words = {
    ...{ hook, takeaway, sample, link },
    brand: district?.brand ?? '小江说普法',
    bureau: district?.bureau ?? '',
    picture: mediaUrl(media.poster5x4),
  }
  const save = async () => notify(SAID[(await board.current?.save(title)) ?? 'failed'])
  const foot = (
    <Button id="save-poster" disabled={!drawn} onTap={() => void save()}>
      保存海报
    </Button>
  )
  return (
    <Sheet id="poster-sheet" open title="海报" onClose={onClose} footer={foot}>
      {drawn === null && <View className="note">正在画海报…</View>}
      {drawn === false && <Notice tone="warn">海报没有画成，可以关掉这里，改用“复制链接”。</Notice>}
      {drawn !== false && (
        <PosterBoard
          ref={board}
          id="poster-board"
          label={`海报：${hook}${takeaway}`}
          {...POSTER}
          draw={(canvas) => drawPoster(canvas, words)}
          onDrawn={setDrawn}
        />
      )}
    </Sheet>
  )
}
