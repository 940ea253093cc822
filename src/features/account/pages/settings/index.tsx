import { View } from '@tarojs/components'
import { SUBTITLE_SIZES, useSettings, type SubtitleSize } from '@/state/settings'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Segmented } from '@/ui/controls/segmented'
import { Switch } from '@/ui/controls/switch'
import { Page } from '@/ui/frame/page'
import './settings.scss'

const SIZE_WORDS: Record<SubtitleSize, string> = { small: '小', normal: '标准', large: '大', largest: '特大' }
const SIZES = SUBTITLE_SIZES.map((value) => ({ value, word: SIZE_WORDS[value] }))

export default function SettingsPage() {
  const { elderMode, subtitles, subtitleSize, setElderMode, setSubtitles, setSubtitleSize } = useSettings()
  return (
    <Page id="settings" title="设置">
      <View className="stack">
        <Card>
          <Switch id="elder-mode" label="长辈版（大字、大按钮）" on={elderMode} onChange={setElderMode} />
        </Card>
        <Card className="stack">
          <Switch id="subtitles" label="字幕" on={subtitles} onChange={setSubtitles} />
          <Heading level={2}>字幕大小</Heading>
          <Segmented
            id="subtitle-size"
            label="字幕大小"
            options={SIZES}
            value={subtitleSize}
            onChange={setSubtitleSize}
          />
          <View className={`settings-sample subtitle-${subtitleSize}`}>有借条，也要写清利率和期限。</View>
        </Card>
        <View className="note">设置只保存在这台手机上。</View>
      </View>
    </Page>
  )
}
