import type { IPluginContext } from '@tarojs/service'

/** WeChat reads these aloud, but Taro's templates leave them out, so what a page says would never arrive. */
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-hidden': '',
}

interface Setup {
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void }
}

/** Taro plugin: lets `aria-*` through to the elements of the mini-program. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Setup) {
      platform.template?.mergeComponents(ctx, { View: ARIA, Text: ARIA, Image: ARIA, Input: ARIA, Button: ARIA })
    },
  })
}
