import { compress } from './start/compress.mjs'
import { root } from './steps.mjs'
import { runTaro } from './taro.mjs'

process.exitCode = await runTaro('h5', { env: { NODE_ENV: 'production' } })
if (process.exitCode === 0) await compress(`${root}dist/h5`)
