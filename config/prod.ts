import type { UserConfigExport } from '@tarojs/cli'

const config: UserConfigExport<'webpack5'> = {
  mini: {},
  h5: {
    webpackChain(chain) {
      // Sizes are checked by tests with limits of their own, gzipped.
      chain.performance.hints(false)
    },
  },
}

export default config
