import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { compress } from './run/start/compress.mjs'

const root = resolve(import.meta.dirname, '..')
const outDir = resolve(root, 'dist/admin')
const cloud = process.env.CLOUD_URL ?? 'http://127.0.0.1:8787'

/** However it is built, the server finds a .br and a .gz beside each file. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  // A build that failed has written nothing; its own error is the one to read.
  closeBundle: () => (existsSync(outDir) ? compress(outDir) : undefined),
}

export default defineConfig({
  root: resolve(root, 'src/admin'),
  base: '/admin/',
  cacheDir: resolve(root, '.cache/vite-admin'),
  resolve: { alias: { '@': resolve(root, 'src') } },
  plugins: [compressed],
  build: {
    outDir,
    emptyOutDir: true,
    // The component library styles with :where() and custom properties: Chrome 88 is the oldest browser that has both.
    target: ['chrome88', 'safari14', 'firefox84'],
    chunkSizeWarningLimit: 700,
    // "use client" speaks to server rendering, which is not done here; every file of the component library says it.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { port: 9401, proxy: { '/api': cloud, '/media': cloud } },
})
