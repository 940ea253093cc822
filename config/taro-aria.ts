import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { withAria } from './taro-aria-attributes'

interface Setup {
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void }
  runtimePath?: string | string[]
}

const RUNTIME = path.join(__dirname, 'taro-aria-runtime.js')

/** Taro plugin: lets `aria-*` through to the elements of the mini-program, in its templates and in its program. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Setup) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, withAria())
      platform.runtimePath = [platform.runtimePath ?? []].flat().concat(RUNTIME)
    },
  })
}
