/** `npm run dev:weapp`: dist/weapp, built again after each change, for WeChat DevTools; the server runs by `npm start`. */
import { checkNode, install } from './start/prepare.mjs'

checkNode()
await install()
const { runTaro } = await import('./taro.mjs')
process.exitCode = await runTaro('weapp', { env: { NODE_ENV: 'development' }, args: ['--watch'] })
