import { createContext, useContext } from 'react'
import type { IconName } from '../icon/icon'
import type { Consent } from '../sheet/consent-sheet'

export type TabName = 'home' | 'learn' | 'nearby' | 'me'

/** A page that the header's menu reaches from every other. */
export interface MenuEntry {
  /** The id of the page it opens. */
  page: string
  icon: IconName
  title: string
  note: string
  open: () => void
}

/** What the shared frame of every page needs; app.tsx fills it from the stores, so that ui itself stays stateless. */
export interface Frame {
  brand: string
  elder: boolean
  setElder: (on: boolean) => void
  online: boolean
  /** Confirms what just happened; empty when nothing did. */
  notice: string
  /** One dp where the phone's own font size must be applied by us (WeChat); on the web the root font size does it. */
  unit?: string
  /** How many times larger than usual the reader has the letters. */
  letters: number
  /** The phone draws its own title bar with a back arrow (WeChat). */
  nativeBack: boolean
  canGoBack: () => boolean
  goBack: () => void
  goTab: (tab: TabName) => void
  menu: readonly MenuEntry[]
  /** This program is too old for the server; nothing but updating helps. */
  outdated: boolean
  update: () => void
  /** The privacy notice, asked for just in time on whatever page one is. */
  consent: Consent
}

const nothing = () => undefined

/** A frame nobody has filled in: on the web, online, without a way back. */
export const PLAIN: Frame = {
  brand: '小江说普法',
  elder: false,
  setElder: nothing,
  online: true,
  notice: '',
  letters: 1,
  nativeBack: false,
  canGoBack: () => false,
  goBack: nothing,
  goTab: nothing,
  menu: [],
  outdated: false,
  update: nothing,
  consent: { asking: false, answer: nothing, readNotice: nothing },
}

export const FrameContext = createContext<Frame>(PLAIN)

export const useFrame = () => useContext(FrameContext)
