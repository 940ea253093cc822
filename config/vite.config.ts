import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')
const cloud = process.env.CLOUD_URL ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: resolve(root, 'src/admin'),
  base: '/admin/',
  cacheDir: resolve(root, '.cache/vite-admin'),
  resolve: { alias: { '@': resolve(root, 'src') } },
  build: {
    outDir: resolve(root, 'dist/admin'),
    emptyOutDir: true,
    // The component library styles with :where() and custom properties: Chrome 88 is the oldest browser that has both.
    target: ['chrome88', 'safari14', 'firefox84'],
    chunkSizeWarningLimit: 700,
    // "use client" speaks to server rendering, which is not done here; every file of the component library says it.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { port: 9401, proxy: { '/api': cloud, '/media': cloud } },
})
