import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { AgreeButton } from './agree-button'
import { Sheet } from './sheet'

export interface Consent {
  asking: boolean
  answer: (agreed: boolean) => void
  readNotice: () => void
}

/** Asked once, just before the first thing that needs it; a no leaves the rest usable, and says so beforehand. */
export function ConsentSheet({ asking, answer, readNotice }: Consent) {
  const foot = (
    <>
      <Button id="privacy-disagree" kind="quiet" onTap={() => answer(false)}>
        不同意
      </Button>
      <AgreeButton id="privacy-agree" onAgree={() => answer(true)} />
    </>
  )
  return (
    <Sheet id="consent-sheet" open={asking} title="先看隐私说明" onClose={() => answer(false)} footer={foot}>
      <View className="stack">
        <View>
          接下来的一步会用到您的个人信息：登录用手机号或微信编号，留联系电话用这个号码，复制用剪贴板，存图用相册，算走多久用位置。
        </View>
        <View>只在您点按时用，只用于这一步，不提供给别人。</View>
        <View>不同意也可以，看节目、搜索、找服务地点、打电话求助都照常能用。</View>
        <Button id="privacy-read" kind="plain" icon="shield" onTap={readNotice}>
          看完整的隐私说明
        </Button>
      </View>
    </Sheet>
  )
}
