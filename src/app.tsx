import { useEffect, useMemo, type PropsWithChildren } from 'react'
import { useOutdated } from './platform/api'
import { fontUnit, nativeBack, useLetters, watchLetters } from './platform/device/font'
import { useNetwork } from './platform/device/network'
import { onShow } from './platform/device/visibility'
import { useNotice } from './platform/notice'
import { answerConsent, useConsent } from './platform/privacy/consent'
import { listenToWechat } from './platform/privacy/wechat-privacy'
import { update } from './platform/program/update'
import { canGoBack, go, goBack, presentPage, routes, type Tab } from './platform/routes'
import { session } from './platform/session'
import { useDistrict } from './state/district'
import { sendLeftovers } from './state/exams/sitting/sending'
import { useFeedback } from './state/feedback/feedback'
import { useAnswers } from './state/practice/answers'
import { useSettings } from './state/settings'
import { FrameContext, type MenuEntry } from './ui/frame/frame'
import './app.scss'

/** Reached from every page; the rules for such programs ask for the first (国办函〔2026〕12号). */
const menu: readonly MenuEntry[] = [
  {
    page: 'feedback',
    icon: 'message',
    title: '投诉与建议',
    note: '哪里不对、哪里不便，写给司法局',
    open: () => go(routes.feedback({ page: presentPage() })),
  },
  {
    page: 'my-data',
    icon: 'person',
    title: '我的数据',
    note: '查看、导出、删除',
    open: () => go(routes.myData()),
  },
  {
    page: 'settings',
    icon: 'settings',
    title: '设置',
    note: '长辈版、字幕大小',
    open: () => go(routes.settings()),
  },
  {
    page: 'about',
    icon: 'shield',
    title: '关于与隐私',
    note: '保存什么、为什么',
    open: () => go(routes.about()),
  },
]

/** What never changes while the program runs. */
const device = {
  unit: fontUnit(),
  nativeBack,
  canGoBack,
  goBack,
  goTab: (tab: Tab) => go(routes.tab(tab)),
  update,
  menu,
}

const consent = {
  answer: answerConsent,
  readNotice: () => {
    answerConsent(false)
    go(routes.about('privacy'))
  },
}

/** Joins the shared frame of ui with the stores; pages then only say what they show. */
export default function App({ children }: PropsWithChildren) {
  const brand = useDistrict((s) => s.district?.brand) ?? '小江说普法'
  const elder = useSettings((s) => s.elderMode)
  const setElder = useSettings((s) => s.setElderMode)
  const online = useNetwork((s) => s.online)
  const notice = useNotice((s) => s.text)
  const asking = useConsent((s) => s.waiting.length > 0)
  const letters = useLetters((s) => s.scale)
  const outdated = useOutdated((s) => s.outdated)
  useEffect(() => {
    listenToWechat()
    watchLetters()
    void useDistrict.getState().load()
    void session.refresh()
    void useFeedback.getState().flush()
    void useAnswers.getState().flush()
    void sendLeftovers()
    // Ended on another device while this one lay aside: nothing of the person stays in sight.
    return onShow(() => void session.refresh())
  }, [])
  const frame = useMemo(
    () => ({ ...device, letters, brand, elder, setElder, online, notice, outdated, consent: { ...consent, asking } }),
    [letters, brand, elder, setElder, online, notice, outdated, asking],
  )
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
}
