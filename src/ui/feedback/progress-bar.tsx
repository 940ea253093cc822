import { View } from '@tarojs/components'
import { roleOf } from '../role'
import { present } from '../words'

/** How much is done, 0 to 1. Without a label it only repeats what words beside it say. */
export function ProgressBar({ share, label }: { share: number; label?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  const heard = label
    ? { ...roleOf('progressbar'), 'aria-label': label, 'aria-valuenow': String(percent) }
    : { 'aria-hidden': 'true' }
  return (
    <View className="progress-bar" {...present(heard)}>
      <View className="progress-bar-done" style={{ width: `${percent}%` }} />
    </View>
  )
}
