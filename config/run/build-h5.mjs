import { runTaro } from './taro.mjs'

process.exitCode = await runTaro('h5', { env: { NODE_ENV: 'production' } })
