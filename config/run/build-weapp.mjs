import { runTaro } from './taro.mjs'

/** The cloud of `npm start`; WeChat DevTools reach it with urlCheck off. */
const LOCAL_API = 'http://127.0.0.1:8787'

const forProduction = process.env.NODE_ENV === 'production' || process.argv.includes('--production')
const api = process.env.TARO_APP_API?.replace(/\/+$/, '')

if (forProduction && !/^https:\/\/[^/]+/.test(api ?? '')) {
  console.error(
    '正式版需要服务地址：请设置 TARO_APP_API=https://您的域名 后再构建（须为 https，且已在微信公众平台登记为 request 合法域名）。',
  )
  process.exitCode = 1
} else {
  process.exitCode = await runTaro('weapp', { env: { NODE_ENV: 'production', TARO_APP_API: api || LOCAL_API } })
}
