import * as adapter from 'glass-easel-miniprogram-adapter'
import { groups, json, css, scripts } from 'weapp:generated'
import { createWx } from './wx'

/* Runs inside the browser: loads the mini-program's modules, shows pages with glass-easel, draws a plain tab bar. */

type Hooks = Record<string, ((argument?: unknown) => void) | undefined>
interface Shown {
  path: string
  page: Hooks & { route?: string; __route__?: string; options?: unknown }
  host: HTMLElement
  root: { release?(): void }
}

const { glassEasel, MiniProgramEnv } = adapter
glassEasel.globalOptions.writeIdToDOM = true
const environment = new MiniProgramEnv()
const code = environment.createCodeSpace('', true)
const backend = new glassEasel.CurrentWindowBackendContext()
backend.onEvent((...event: Parameters<typeof glassEasel.Event.triggerEvent>) => glassEasel.Event.triggerEvent(...event))
const view = environment.associateBackend(backend)

for (const [path, text] of Object.entries(css)) {
  const style = document.createElement('style')
  style.dataset.path = path
  style.textContent = text
  document.head.append(style)
}
for (const [path, config] of Object.entries(json)) if (path !== 'app') code.addComponentStaticConfig(path, config)
for (const path of Object.keys(groups)) code.addCompiledTemplate(path, { groupList: groups, content: groups[path] })

const app = json.app
const stack: Shown[] = []
const missing: Record<string, number> = {}
const loaded: Record<string, { exports: unknown }> = {}
let appInstance: unknown
let registering: { path: string; component: typeof adapter.component } | null = null

const wx = createWx(
  {
    navigateTo: push,
    navigateBack: () => {
      pop()
      reveal()
    },
    switchTab: (url) => {
      while (stack.length) pop()
      push(url)
    },
  },
  app.pages[0],
  missing,
)

function resolve(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of request.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function asMiniProgramEvent(event: Record<string, any>) {
  const part = (node: any) => ({ id: (node?._$ ?? node)?.id ?? '', dataset: (node?._$ ?? node)?.dataset ?? {} })
  const isInput = ['input', 'change', 'blur', 'focus', 'confirm'].includes(event.type)
  return {
    type: event.type,
    timeStamp: performance.now(),
    detail: isInput ? { value: (event.target?._$ ?? event.target)?.$$?.value } : (event.detail ?? {}),
    target: part(event.target),
    currentTarget: part(event.currentTarget),
    mark: event.mark ?? {},
    touches: event.touches ?? [],
    changedTouches: event.changedTouches ?? [],
  }
}

function definePage(definition: Record<string, any>): void {
  const methods: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(definition)) {
    if (typeof value !== 'function') continue
    // `eh` is the one handler through which Taro receives every event.
    methods[name] =
      name === 'eh'
        ? function (this: unknown, event: object) {
            return value.call(this, asMiniProgramEvent(event))
          }
        : value
  }
  registering!.component.Component({ options: { writeIdToDOM: true }, data: definition.data ?? {}, methods })
}

function load(path: string): unknown {
  const known = loaded[path]
  if (known) return known.exports
  const module = (loaded[path] = { exports: {} as unknown })
  const run = () =>
    scripts[path].call(
      undefined,
      (request: string) => load(resolve(path, request)),
      module,
      module.exports,
      wx,
      launch,
      definePage,
      (definition: object) => registering!.component.Component(definition),
      (definition: object) => registering!.component.Behavior(definition),
      () => appInstance,
      () => stack.map((shown) => shown.page),
    )
  if (path === 'app' || !json[path]) run()
  else
    code.componentEnv(path, (component: typeof adapter.component) => {
      const outer = registering
      registering = { path, component }
      run()
      registering = outer
    })
  return module.exports
}

function launch(instance: Hooks): void {
  appInstance = instance
  const options = { path: app.pages[0], query: {}, scene: 1001 }
  instance.onLaunch?.(options)
  instance.onShow?.(options)
}

function push(url: string): void {
  const [path = '', query] = url.replace(/^\//, '').split('?')
  load(path)
  const before = stack.at(-1)
  before?.page.onHide?.()
  if (before) before.host.style.display = 'none'
  const host = document.createElement('div')
  host.dataset.page = path
  const place = host.appendChild(document.createElement('span'))
  document.getElementById('stack')!.append(host)
  const root = view.createRoot('page-root', code, path)
  const page = root.get()
  Object.assign(page, { route: path, __route__: path, options: Object.fromEntries(new URLSearchParams(query ?? '')) })
  stack.push({ path, page, host, root })
  root.attach(host, place)
  page.onLoad?.(page.options)
  page.onShow?.()
  page.onReady?.()
  drawTabs(path)
}

function pop(): void {
  const shown = stack.pop()
  shown?.page.onUnload?.()
  shown?.root.release?.()
  shown?.host.remove()
}

function reveal(): void {
  const shown = stack.at(-1)
  if (!shown) return
  shown.host.style.display = ''
  shown.page.onShow?.()
  drawTabs(shown.path)
}

function drawTabs(path: string): void {
  const bar = document.getElementById('tabs')!
  const tabs: { pagePath: string; text: string }[] = app.tabBar?.list ?? []
  bar.hidden = app.tabBar?.custom || !tabs.some((tab) => tab.pagePath === path)
  bar.replaceChildren(
    ...tabs.map((tab) => {
      const link = document.createElement('a')
      link.textContent = tab.text
      link.dataset.path = tab.pagePath
      link.onclick = () => {
        while (stack.length) pop()
        push(`/${tab.pagePath}`)
      }
      return link
    }),
  )
}

Object.assign(globalThis, { weapp: { stack, missing, push } })
load('app')
for (const path of Object.keys(json)) if (path !== 'app' && json[path].component && scripts[path]) load(path)
push(`/${app.pages[0]}`)
