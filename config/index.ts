import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import devConfig from './dev'
import prodConfig from './prod'

const root = path.resolve(__dirname, '..')
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
const platform = process.env.TARO_ENV ?? 'h5'
const editing = process.env.NODE_ENV === 'development'
// WeChat DevTools open dist/weapp in any case; a web page being edited must not lie where `npm start` serves from.
const outputRoot = editing && platform === 'h5' ? '.cache/dev/h5' : `dist/${platform}`

// Sizes are written in our own unit (ui/tokens.scss), so nothing may rewrite px.
const postcss = { pxtransform: { enable: false, config: {} } }

/** Drawn for chats: H5's pages name it in their preview. */
const CARD = { from: 'src/ui/map-marks/card.png', to: `${outputRoot}/map-marks/card.png` }
/** WeChat's map takes its pictures from files of the program. */
const MAP_MARKS = { from: 'src/ui/map-marks/', to: `${outputRoot}/map-marks/` }

const base: UserConfigExport<'webpack5'> = {
  projectName: 'xiaojiang-legal-outreach',
  date: '2026-11-23',
  designWidth: () => 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [
    `@tarojs/plugin-platform-${platform}`,
    '@tarojs/plugin-framework-react',
    path.join(__dirname, 'taro-aria.ts'),
  ],
  defineConstants: {
    API_BASE: JSON.stringify(platform === 'h5' ? '' : (process.env.TARO_APP_API ?? 'http://127.0.0.1:8787')),
    SPEECH_PLUGIN: JSON.stringify(platform === 'weapp' && Boolean(process.env.TARO_APP_SPEECH_PLUGIN)),
    LOCATION_API: JSON.stringify(process.env.TARO_APP_LOCATION !== 'off'),
    CLIENT: JSON.stringify(`${platform}/${version}`),
  },
  alias: { '@': path.join(root, 'src') },
  copy: {
    patterns: platform === 'h5' ? [{ from: 'src/ui/brand/', to: `${outputRoot}/brand/` }, CARD] : [MAP_MARKS],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env.TARO_CACHE === '1' },
  mini: { optimizeMainPackage: { enable: true }, postcss },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
  },
}

export default defineConfig<'webpack5'>(async (merge) => merge({}, base, editing ? devConfig : prodConfig))
