import { App } from 'antd'
// Names of days and months in antd's calendars; its own locale has none.
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { FEATURES } from './features'
import { consoleRoutes } from './shell/console-routes'
import { ConsoleLook } from './shell/look/console-look'
import './episodes/episodes.css'
import './patterns/layout.css'
import './patterns/patterns.css'
import './shell/shell.css'
import './signs/signs.css'

const router = createBrowserRouter(consoleRoutes(FEATURES), { basename: '/admin' })
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

createRoot(place).render(
  <StrictMode>
    <ConsoleLook>
      <App message={{ maxCount: 2 }}>
        <RouterProvider router={router} />
      </App>
    </ConsoleLook>
  </StrictMode>,
)
