import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { consoleTheme } from './theme'
import { isCalm } from './calm'

/** The component library in the console's language, colours and, for whoever asked for it, without motion. */
export function ConsoleLook({ children }: { children: ReactNode }) {
  // Asked once, at the start: the library makes everything below anew when its motion is turned off, and what was being
  // typed would be lost. The style sheet goes by the same answer, since the library waits for the end of a motion.
  const [calm] = useState(isCalm)
  useLayoutEffect(() => void document.documentElement.toggleAttribute('data-calm', calm), [calm])
  return (
    <ConfigProvider
      locale={zhCN}
      theme={{ ...consoleTheme, token: { ...consoleTheme.token, motion: !calm } }}
      wave={{ disabled: calm }}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
    >
      {children}
    </ConfigProvider>
  )
}
