/** `npm run build:cloud`: the server as dist/cloud/main.js. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { bundle } from './bundle.mjs'
import { root } from './steps.mjs'

await bundle('src/cloud/main.ts', `${root}dist/cloud/main.js`)
mkdirSync(`${root}dist/cloud`, { recursive: true })
writeFileSync(`${root}dist/cloud/package.json`, '{ "type": "module" }\n')
