import { useState, type CSSProperties, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Heading } from '../content/heading'
import { Toast } from '../feedback/toast'
import { OfflineBar } from '../feedback/offline-bar'
import { roleOf } from '../role'
import { cx, present } from '../words'
import { useFrame, type TabName } from './frame'
import { Header } from './header'
import { MenuSheet } from './menu-sheet'
import { Outdated } from './outdated'
import { ConsentSheet } from '../sheet/consent-sheet'
import { SkipLink } from './skip-link'
import { TabBar } from './tab-bar'

export interface PageProps {
  id: string
  /** The page's one heading of level 1. */
  title: string
  /** Heard but not seen, where the page says it in another way. */
  titleUnseen?: boolean
  /** On a tab page: which tab this is; draws the tab bar. */
  tab?: TabName
  /** Stays at the bottom within the thumb's reach, e.g. one button; ends the page where letters are huge. */
  footer?: ReactNode
  /** Without margins at the sides, e.g. for a video from edge to edge. */
  bleed?: boolean
  /** In the letters of 长辈版 whatever the reader has set, e.g. a paper in large print. */
  large?: boolean
  /** What still works without a network; left out, what has been seen; null where the page says it in its own place. */
  offline?: string | null
  children: ReactNode
}

/** The frame every page shares: header with the 长辈版 switch, main landmark, tab bar. */
export function Page({
  id,
  title,
  titleUnseen = false,
  tab,
  footer,
  bleed = false,
  large = false,
  offline,
  children,
}: PageProps) {
  const { elder: chosen, unit, letters, outdated, online, notice, consent } = useFrame()
  const elder = chosen || large
  const still = isHuge(letters, elder)
  const [menuOpen, setMenuOpen] = useState(false)
  return (
    <View id={id} className={cx('page', elder && 'elder')} {...present({ style: unitStyle(unit) })}>
      <SkipLink />
      <Header tab={tab} menuOpen={menuOpen} onMenu={() => setMenuOpen(true)} />
      {!online && offline !== null && <OfflineBar>{offline}</OfflineBar>}
      <View className={cx('page-main', bleed && 'page-bleed')} {...MAIN}>
        <Heading level={1} className={cx('page-title', titleUnseen && 'unseen')}>
          {title}
        </Heading>
        {outdated ? <Outdated /> : children}
      </View>
      {footer && <View className={cx('page-footer', still && 'page-footer-still')}>{footer}</View>}
      <MenuSheet open={menuOpen} page={id} onClose={() => setMenuOpen(false)} />
      <ConsentSheet {...consent} />
      <Toast text={notice} above={Boolean(footer) && !still} />
      {tab && <TabBar current={tab} />}
    </View>
  )
}

/** 长辈版 makes text 22/16 as large. From half as large again on, a bar that stays would hide what one came to read. */
const isHuge = (letters: number, elder: boolean) => letters * (elder ? 22 / 16 : 1) >= 1.5

const MAIN = { ...roleOf('main'), tabIndex: -1 }
const unitStyle = (unit: string | undefined) => (unit ? ({ '--u': unit } as CSSProperties) : undefined)
