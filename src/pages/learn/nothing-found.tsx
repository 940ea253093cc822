import { View } from '@tarojs/components'
import { callPhone } from '@/platform/links/call-phone'
import { useLearnFilter } from '@/state/learn-filter'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { roleOf } from '@/ui/role'

const STATUS = roleOf('status')

/** Says so, and offers the two next steps: all episodes, or a person who answers. */
export function NothingFound() {
  const { question, begin } = useLearnFilter()
  return (
    <View id="learn-nothing" {...STATUS}>
      <Empty icon="search" action={{ id: 'learn-show-all', word: '看全部节目', onTap: () => begin('') }}>
        {`没有找到${question ? `“${question}”` : '这样'}的节目。换个说法试试，或者看看全部。`}
      </Empty>
      <Button id="learn-call-12348" kind="plain" icon="phone" onTap={() => callPhone('12348')}>
        拨打 12348，直接问法律问题
      </Button>
    </View>
  )
}
