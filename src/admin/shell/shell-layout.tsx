import LogoutOutlined from '@ant-design/icons/LogoutOutlined'
import { Button, Layout, Menu } from 'antd'
import { useEffect, useRef } from 'react'
import { Link, Outlet, useLocation, useNavigation } from 'react-router-dom'
import { Brand } from './brand'
import type { FeatureEntry } from './feature-entry'
import { mayEnter, usePerson } from './session'
import { useLogOut } from './use-log-out'

const SIDE_WIDTH = 184

/** Head with the brand and the person, the navigation built from the features, and the page. */
export function ShellLayout({ features }: { features: readonly FeatureEntry[] }) {
  const person = usePerson()
  const logOut = useLogOut()
  const { pathname } = useLocation()
  const moving = useNavigation().state !== 'idle'
  const open = features.filter((feature) => mayEnter(person, feature.roles))
  const main = useFocusOnNewPage(pathname)
  const room = pathname.split('/')[1] ?? ''
  const side = useRoomInSight(room)
  return (
    <Layout className="shell">
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <Layout.Header className="shell-head">
        <Brand />
        <div className="shell-person">
          <span id="person-name">{person.displayName}</span>
          {person.sample && <span className="sample-badge">示例</span>}
          <Button type="text" id="log-out" icon={<LogoutOutlined aria-hidden />} onClick={() => void logOut()}>
            退出
          </Button>
        </div>
      </Layout.Header>
      <Layout>
        <Layout.Sider width={SIDE_WIDTH} className="shell-side">
          <nav aria-label="功能" ref={side}>
            <Menu
              mode="inline"
              selectedKeys={[room]}
              items={open.map(({ path, label, icon, Badge }) => ({
                key: path,
                icon,
                label: (
                  <Link to={`/${path}`}>
                    {label}
                    {Badge && <Badge />}
                  </Link>
                ),
              }))}
            />
          </nav>
        </Layout.Sider>
        <div className="shell-page">
          <main id="main" tabIndex={-1} ref={main} className={moving ? 'shell-main shell-moving' : 'shell-main'}>
            <Outlet />
          </main>
        </div>
      </Layout>
    </Layout>
  )
}

/** A long navigation shows where one is, also when the page was opened from elsewhere. */
function useRoomInSight(room: string) {
  const side = useRef<HTMLElement>(null)
  useEffect(() => {
    side.current?.querySelector('.ant-menu-item-selected')?.scrollIntoView?.({ block: 'nearest' })
  }, [room])
  return side
}

/** Keyboard and screen reader go on at the top of a page that was just opened, not where the old link stood. */
function useFocusOnNewPage(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
