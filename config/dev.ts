import type { UserConfigExport } from '@tarojs/cli'

const config: UserConfigExport<'webpack5'> = {
  mini: {},
  h5: {
    devServer: {
      port: 5173,
      open: false,
      // The cloud runs beside it; the web page sees one origin, as in production.
      proxy: [{ context: ['/api', '/media'], target: `http://127.0.0.1:${process.env.PORT ?? '8787'}` }],
    },
  },
}

export default config
