import { View } from '@tarojs/components'
import { callPhone } from '@/platform/links/call-phone'
import { useHotlinePhone } from '@/state/district'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { roleOf } from '@/ui/role'
import { WhoHelps } from '../understand/who-helps'
import { OtherWords } from './other-words'

interface NothingFitsProps {
  question: string
  /** The editors have it on their list. */
  noted: boolean
  onAsk: (question: string) => void
  onShowAll: () => void
  /** To the choices that were turned down; absent when there were none. */
  onBack: (() => void) | undefined
}

const STATUS = roleOf('status')
/** Those who take up any trouble; the hotline has the button above. */
const HELPS = ['mediation', 'community', 'legal-aid', 'police'] as const

/** No episode speaks of it: a person who answers, other words, and who else helps. */
export function NothingFits({ question, noted, onAsk, onShowAll, onBack }: NothingFitsProps) {
  const hotline = useHotlinePhone()
  return (
    <View id="find-nothing" className="stack">
      <View {...STATUS}>
        <Heading id="find-nothing-title">{onBack ? '那换个办法' : '还没有讲这件事的节目'}</Heading>
        <View className="muted">不要紧，打个电话，直接问人。</View>
      </View>
      <View className="find-part">
        <Button id="find-call" icon="phone" onTap={() => callPhone(hotline)}>
          {`拨打 ${hotline} 直接问`}
        </Button>
        {onBack && (
          <Button id="find-back" kind="plain" onTap={onBack}>
            再看看刚才找到的
          </Button>
        )}
      </View>
      {noted && (
        <Notice id="find-noted" tone="go">
          这句话已交给编辑，只计次数，不记是谁问的。
        </Notice>
      )}
      <OtherWords title="换个说法，一两个词就行" asked={question} onAsk={onAsk} />
      <WhoHelps helps={HELPS} />
      <Button id="find-all" kind="quiet" icon="book" onTap={onShowAll}>
        看全部节目
      </Button>
    </View>
  )
}
