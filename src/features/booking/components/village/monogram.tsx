import { View } from '@tarojs/components'
import { mediaUrl } from '@/platform/media'
import { Picture } from '@/ui/content/picture'

/** What is before the dot marks a sample: 示例律师·周敏 is 周. */
const initialOf = (name: string): string => (name.split('·').at(-1) ?? name).slice(0, 1)

/** A lawyer's photo, or the first character of the name in its place. */
export function Monogram({ name, photo }: { name: string; photo: string | null }) {
  if (photo)
    return (
      <View className="monogram">
        <Picture src={mediaUrl(photo)} alt="" ratio="1:1" lazy />
      </View>
    )
  return (
    <View className="monogram monogram-letter" aria-hidden="true">
      {initialOf(name)}
    </View>
  )
}
