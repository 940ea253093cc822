import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { groups, json, css, scripts } from 'weapp:generated'
import { createLoader } from './modules'
import { createWx } from './wx'

/* Runs inside the browser: shows the mini-program's pages with glass-easel, and a plain tab bar where it has none. */

type Hook = (argument?: unknown) => void
type PageInstance = Partial<Record<'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload', Hook>> & {
  options?: Record<string, string>
}
interface Shown {
  path: string
  page: PageInstance
  host: HTMLElement
  release(): void
}
type AppInstance = Partial<Record<'onLaunch' | 'onShow', Hook>>

glassEasel.globalOptions.writeIdToDOM = true
const environment = new MiniProgramEnv()
const code = environment.createCodeSpace('', true)
const backend = new glassEasel.CurrentWindowBackendContext()
backend.onEvent((...event) => glassEasel.Event.triggerEvent(...event))
const view = environment.associateBackend(backend)

const { app, ...components } = json
const firstPage = app.pages[0]!
const stack: Shown[] = []
/** Functions of `wx` that the program called and the runner does not have. */
const missing: Record<string, number> = {}
let appInstance: AppInstance | undefined

for (const [path, text] of Object.entries(css)) {
  const style = document.createElement('style')
  style.dataset.path = path
  style.textContent = text
  document.head.append(style)
}
for (const [path, config] of Object.entries(components)) code.addComponentStaticConfig(path, config)
for (const [path, content] of Object.entries(groups))
  code.addCompiledTemplate(path, { groupList: groups, content: content! })

function push(url: string): void {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?')
  load(path)
  const before = stack.at(-1)
  before?.page.onHide?.()
  if (before) before.host.style.display = 'none'
  const host = document.createElement('div')
  host.dataset.page = path
  const place = host.appendChild(document.createElement('span'))
  document.getElementById('stack')!.append(host)
  const root = view.createRoot('page-root', code, path)
  const page = root.get() as unknown as PageInstance
  const options = Object.fromEntries(new URLSearchParams(query))
  Object.assign(page, { route: path, __route__: path, options })
  stack.push({ path, page, host, release: () => root.release() })
  type Place = Parameters<typeof root.attach>[0]
  root.attach(host as unknown as Place, place as unknown as Place)
  page.onLoad?.(options)
  page.onShow?.()
  page.onReady?.()
  drawTabs(path)
}

function pop(): void {
  const shown = stack.pop()
  shown?.page.onUnload?.()
  shown?.release()
  shown?.host.remove()
}

function goBack(): void {
  pop()
  const shown = stack.at(-1)
  if (!shown) return
  shown.host.style.display = ''
  shown.page.onShow?.()
  drawTabs(shown.path)
}

function startOver(url: string): void {
  while (stack.length) pop()
  push(url)
}

function drawTabs(path: string): void {
  const bar = document.getElementById('tabs')!
  const tabs = app.tabBar?.list ?? []
  bar.hidden = app.tabBar?.custom === true || !tabs.some((tab) => tab.pagePath === path)
  bar.replaceChildren(
    ...tabs.map((tab) => {
      const link = document.createElement('a')
      link.textContent = tab.text
      link.onclick = () => startOver(`/${tab.pagePath}`)
      return link
    }),
  )
}

const wx = createWx({ navigateTo: push, navigateBack: goBack, startOver }, firstPage, missing)
const load = createLoader({
  code,
  wx,
  App(instance) {
    appInstance = instance as AppInstance
    const options = { path: firstPage, query: {}, scene: 1001 }
    appInstance.onLaunch?.(options)
    appInstance.onShow?.(options)
  },
  getApp: () => appInstance,
  getCurrentPages: () => stack.map((shown) => shown.page),
})

Object.assign(globalThis, { weapp: { stack, missing, open: startOver } })
load('app')
for (const path of Object.keys(components)) if (components[path]!.component && scripts[path]) load(path)
push(`/${firstPage}`)
