/** `npm run build:cloud`: the server as dist/cloud/main.js. */
import { bundle } from './bundle.mjs'
import { root } from './steps.mjs'

await bundle('src/cloud/main.ts', `${root}dist/cloud/main.js`)
