/** `npm start`: everything from a fresh clone to an address. Uses nothing but Node until the packages are there. */
import { pathToFileURL } from 'node:url'
import { buildAll, checkNode, install } from './start/prepare.mjs'
import { root } from './steps.mjs'

checkNode()
process.chdir(root)
await install()
await buildAll()
// In this very process: Ctrl-C then reaches the server without anybody passing it on.
await import(pathToFileURL(`${root}dist/cloud/main.js`).href)
