import type { CodeSpace, ComponentEnv } from 'glass-easel-miniprogram-adapter'
import { json, scripts } from 'weapp:generated'
import { asMiniProgramEvent, type RawEvent } from './events'

/** What surrounds a module besides `require` and `exports`. */
interface Surroundings {
  code: CodeSpace
  wx: object
  App(instance: object): void
  getApp(): unknown
  getCurrentPages(): unknown[]
}

type Definition = Record<string, unknown>
type Handler = (this: unknown, ...values: unknown[]) => unknown

function resolve(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of request.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** `eh` is the one handler through which Taro receives every event. */
const asMethod = (name: string, handler: Handler): Handler =>
  name === 'eh'
    ? function (this: unknown, event) {
        return handler.call(this, asMiniProgramEvent(event as RawEvent))
      }
    : handler

function asComponent(page: Definition): object {
  const functions = Object.entries(page).filter((entry): entry is [string, Handler] => typeof entry[1] === 'function')
  const methods = Object.fromEntries(functions.map(([name, handler]) => [name, asMethod(name, handler)]))
  return { options: { writeIdToDOM: true }, data: page.data ?? {}, methods }
}

/** Loads the mini-program's modules as WeChat would: CommonJS, each once, pages and components registered by path. */
export function createLoader({ code, wx, App, getApp, getCurrentPages }: Surroundings) {
  const loaded: Record<string, { exports: unknown }> = {}
  let registering: ComponentEnv | null = null
  const registrar = () => {
    if (!registering) throw new Error('Page or Component was called outside of its own file.')
    return registering as unknown as Record<'Component' | 'Behavior', (definition: object) => unknown>
  }
  const definePage = (page: Definition) => void registrar().Component(asComponent(page))
  /** Taro writes `behaviors: {}` where there are none; WeChat takes it, glass-easel wants a list. */
  const defineComponent = (definition: Definition) =>
    registrar().Component({
      ...definition,
      behaviors: Array.isArray(definition.behaviors) ? definition.behaviors : [],
    })
  const defineBehavior = (definition: object) => registrar().Behavior(definition)

  return function load(path: string): unknown {
    const known = loaded[path]
    if (known) return known.exports
    const module = (loaded[path] = { exports: {} as unknown })
    const require = (request: string) => load(resolve(path, request))
    const run = () =>
      scripts[path]!.call(
        undefined,
        ...[require, module, module.exports, wx, App, definePage, defineComponent, defineBehavior],
        ...[getApp, getCurrentPages],
      )
    if (path === 'app' || !json[path]) run()
    else
      code.componentEnv(path, (component) => {
        const outer = registering
        registering = component
        run()
        registering = outer
      })
    return module.exports
  }
}
