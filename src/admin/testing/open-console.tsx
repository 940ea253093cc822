import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { render } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import type { Person } from '@/contract/session'
import { FEATURES } from '../features'
import { consoleRoutes } from '../shell/console-routes'
import { useSession } from '../shell/session'

/** The whole console at an address, as this person (null: logged out); without motion and style sheets, which jsdom is slow at. */
export function openConsole(address: string, person: Person | null) {
  if (person) useSession.getState().begin('token', person)
  else useSession.getState().end()
  const router = createMemoryRouter(consoleRoutes(FEATURES), { initialEntries: [address] })
  const view = render(
    <ConfigProvider locale={zhCN} theme={{ zeroRuntime: true, token: { motion: false } }}>
      <App>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>,
  )
  const place = () => router.state.location.pathname + router.state.location.search
  return { ...view, router, place }
}
