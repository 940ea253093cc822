import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { consoleTheme } from './theme'
import { useCalm } from './calm'

/** The component library in the console's language, colours and, for whoever asked for it, without motion. */
export function ConsoleLook({ children }: { children: ReactNode }) {
  // Told to the library too, which waits for the end of a motion that the style sheet takes away.
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
