import { Text, View } from '@tarojs/components'
import { Tappable } from '../controls/tappable'
import { Icon, type IconName } from '../icon/icon'
import { roleOf } from '../role'
import { cx } from '../words'
import { useFrame, type TabName } from './frame'

const TABS: readonly { name: TabName; word: string; icon: IconName }[] = [
  { name: 'home', word: '首页', icon: 'home' },
  { name: 'learn', word: '学法', icon: 'book' },
  { name: 'nearby', word: '服务圈', icon: 'place' },
  { name: 'me', word: '我的', icon: 'person' },
]
const NAVIGATION = { ...roleOf('navigation'), 'aria-label': '主要栏目' }

/** Ours instead of WeChat's and Taro's: theirs neither grow in elder mode nor can be reached by keyboard. */
export function TabBar({ current }: { current: TabName }) {
  const { goTab } = useFrame()
  return (
    <View className="tab-bar" {...NAVIGATION}>
      {TABS.map(({ name, word, icon }) => (
        <Tappable
          key={name}
          id={`tab-${name}`}
          role="link"
          current={name === current}
          className={cx('tab', name === current && 'tab-current')}
          onTap={() => name !== current && goTab(name)}
        >
          <Icon name={icon} />
          <Text>{word}</Text>
        </Tappable>
      ))}
    </View>
  )
}
