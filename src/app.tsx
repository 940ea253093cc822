import { useMemo, type PropsWithChildren } from 'react'
import { useOutdated } from './platform/api'
import { fontUnit, nativeBack, update } from './platform/device/font'
import { useNetwork } from './platform/device/network'
import { useNotice } from './platform/notice'
import { canGoBack, go, goBack, routes } from './platform/routes'
import { useSettings } from './state/settings'
import { FrameContext } from './ui/frame/frame'
import './app.scss'

/** Joins the shared frame of ui with the stores; pages then only say what they show. */
export default function App({ children }: PropsWithChildren) {
  const elder = useSettings((s) => s.elderMode)
  const setElder = useSettings((s) => s.setElderMode)
  const online = useNetwork((s) => s.online)
  const notice = useNotice((s) => s.text)
  const outdated = useOutdated((s) => s.outdated)
  const frame = useMemo(
    () => ({
      brand: '小江说普法',
      elder,
      setElder,
      online,
      notice,
      outdated,
      update,
      unit: fontUnit(),
      nativeBack,
      canGoBack,
      goBack,
      goTab: (tab: 'home' | 'learn' | 'me') => go(routes.tab(tab)),
    }),
    [elder, setElder, online, notice, outdated],
  )
  return <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
}
