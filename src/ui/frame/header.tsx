import { Text, View } from '@tarojs/components'
import { Switch } from '../controls/switch'
import { Tappable } from '../controls/tappable'
import { Icon } from '../icon/icon'
import { useFrame, type TabName } from './frame'
import { roleOf } from '../role'

export interface HeaderProps {
  tab?: TabName
  menuOpen: boolean
  onMenu: () => void
}

/** Brand or the way back at the left, 长辈版 and the menu at the right; the same on every page. */
export function Header({ tab, menuOpen, onMenu }: HeaderProps) {
  const { brand, elder, setElder } = useFrame()
  return (
    <View className="header" {...roleOf('banner')}>
      {tab ? <Text className="header-brand">{brand}</Text> : <WayBack />}
      <View className="header-tools">
        <Switch id="elder-switch" label="长辈版" on={elder} onChange={setElder} />
        <Tappable id="open-menu" className="header-menu" expanded={menuOpen} onTap={onMenu}>
          <Icon name="menu" />
          <Text>菜单</Text>
        </Tappable>
      </View>
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
