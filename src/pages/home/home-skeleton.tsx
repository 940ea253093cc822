import { View } from '@tarojs/components'
import { SkeletonPicture, SkeletonText } from '@/ui/content/skeleton'
import { roleOf } from '@/ui/role'

const STATUS = { ...roleOf('status'), 'aria-label': '正在载入' }

/** The shape of the newest episode, while it is on its way. */
export function HomeSkeleton() {
  return (
    <View id="home-skeleton" className="card newest" {...STATUS}>
      <SkeletonPicture ratio="16:9" />
      <View className="newest-words">
        <SkeletonText lines={2} share={0.5} />
      </View>
    </View>
  )
}
