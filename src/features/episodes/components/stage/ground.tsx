import { Image, View } from '@tarojs/components'
import { mediaUrl } from '@/platform/media'

/** The poster behind the film, out of focus, so that a tall film on a wide stage stands in its own colours. */
export function Ground({ poster, clear = false }: { poster: string; clear?: boolean }) {
  return (
    <View className="stage-behind" aria-hidden="true">
      <Image className="stage-ground" src={mediaUrl(poster)} mode="aspectFill" />
      {clear && <Image className="stage-poster" src={mediaUrl(poster)} mode="aspectFit" />}
    </View>
  )
}
