import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { consoleTheme } from './theme'
import { useCalm } from './calm'

/** The component library in the console's language, colours and, for whoever asked for it, without motion. */
export function ConsoleLook({ children }: { children: ReactNode }) {
  // Told to the library and not only to the style sheet: it measures a menu while it slides in, and leaves one whose
  // motion is over at once outside the window.
  const motion = !useCalm()
  return (
    <ConfigProvider
      locale={zhCN}
      theme={{ ...consoleTheme, token: { ...consoleTheme.token, motion } }}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
    >
      {children}
    </ConfigProvider>
  )
}
