import { Text, View } from '@tarojs/components'
import { Switch } from '../controls/switch'
import { Tappable } from '../controls/tappable'
import { Icon } from '../icon/icon'
import { useFrame, type TabName } from './frame'
import { roleOf } from '../role'

/** Brand or the way back at the left, 长辈版 at the right; the same on every page. */
export function Header({ tab }: { tab?: TabName }) {
  const { brand, elder, setElder } = useFrame()
  return (
    <View className="header" {...roleOf('banner')}>
      {tab ? <Text className="header-brand">{brand}</Text> : <WayBack />}
      <Switch id="elder-switch" label="长辈版" on={elder} onChange={setElder} />
    </View>
  )
}

function WayBack() {
  const { brand, nativeBack, canGoBack, goBack, goTab } = useFrame()
  if (!canGoBack()) {
    return (
      <Tappable id="go-home" role="link" className="header-back" onTap={() => goTab('home')}>
        <Icon name="home" />
        <Text>首页</Text>
      </Tappable>
    )
  }
  if (nativeBack) return <Text className="header-brand">{brand}</Text>
  return (
    <Tappable id="go-back" className="header-back" onTap={goBack}>
      <Icon name="back" />
      <Text>返回</Text>
    </Tappable>
  )
}
