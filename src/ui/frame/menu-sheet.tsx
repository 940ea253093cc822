import { View } from '@tarojs/components'
import { ListRow } from '../content/list-row'
import { roleOf } from '../role'
import { Sheet } from '../sheet/sheet'
import { useFrame } from './frame'

export interface MenuSheetProps {
  open: boolean
  /** The page it is opened on; its own entry leads nowhere. */
  page: string
  onClose: () => void
}

/** What every page reaches: 投诉与建议 first, as the rules for such programs ask. */
export function MenuSheet({ open, page, onClose }: MenuSheetProps) {
  const { menu } = useFrame()
  const choose = (entry: (typeof menu)[number]) => {
    onClose()
    if (entry.page !== page) entry.open()
  }
  return (
    <Sheet id="menu-sheet" open={open} title="菜单" onClose={onClose}>
      <View {...NAVIGATION}>
        {menu.map((entry) => (
          <ListRow
            key={entry.page}
            id={`menu-${entry.page}`}
            icon={entry.icon}
            title={entry.title}
            note={entry.page === page ? '就在这一页' : entry.note}
            onTap={() => choose(entry)}
          />
        ))}
      </View>
    </Sheet>
  )
}

const NAVIGATION = { ...roleOf('navigation'), 'aria-label': '菜单' }
