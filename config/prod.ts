import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'

const config: UserConfigExport<'webpack5'> = {
  mini: {},
  h5: {
    webpackChain(chain) {
      // Sizes are checked by tests with limits of their own, gzipped.
      chain.performance.hints(false)
      // The other pages come once the first one stands, so that they open without a network too.
      chain.merge({ module: { parser: { javascript: { dynamicImportPrefetch: true } } } })
      // The first page comes with the program: fetched on its own it would cost a second round trip before anything shows.
      chain.entry('app').add(path.join(__dirname, '../src/pages/home/index.tsx'))
    },
  },
}

export default config
