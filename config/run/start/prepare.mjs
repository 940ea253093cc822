import { run } from '../steps.mjs'
import { INSTALL, isInstalled } from '../install.mjs'
import { isStale, takeStamp } from './freshness.mjs'
import { withProgress } from './progress.mjs'

const [OLDEST_MAJOR, OLDEST_MINOR] = [20, 19]
const SHARED = ['src/contract', 'src/domain', 'package-lock.json']
const PHONE = ['pages', 'features', 'state', 'ui', 'platform', 'app.config.ts', 'app.tsx', 'app.scss', 'index.html']

const BUILDS = [
  {
    name: 'h5',
    title: '构建网页',
    command: ['node', 'config/run/build-h5.mjs'],
    sources: [
      ...SHARED,
      ...PHONE.map((path) => `src/${path}`),
      'babel.config.js',
      'config/index.ts',
      'config/prod.ts',
      'config/taro-aria.ts',
      'config/taro-aria-attributes.js',
      'config/taro-aria-runtime.js',
    ],
    output: 'dist/h5/index.html',
  },
  {
    name: 'admin',
    title: '构建管理后台',
    command: ['node', 'node_modules/vite/bin/vite.js', 'build', '--config', 'config/vite.config.ts'],
    sources: [...SHARED, 'src/admin', 'config/vite.config.ts'],
    output: 'dist/admin/index.html',
  },
  {
    name: 'cloud',
    title: '构建服务',
    command: ['node', 'config/run/build-cloud.mjs'],
    sources: [...SHARED, 'src/cloud', 'config/run/bundle.mjs', 'config/run/build-cloud.mjs'],
    output: 'dist/cloud/main.js',
  },
]

/** Ends the process with one sentence. */
export function fail(sentence, output = '') {
  if (output.trim()) console.error(output.trim().split('\n').slice(-30).join('\n'))
  console.error(sentence)
  process.exit(1)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_MAJOR || (major === OLDEST_MAJOR && minor < OLDEST_MINOR))
    fail(`Node ${process.versions.node} 太旧，请安装 Node 20.19 或更新的版本后再启动。[Node too old]`)
}

export async function install() {
  if (isInstalled()) return
  const { ok, output } = await withProgress('安装依赖', () => run(INSTALL))
  if (!ok) fail('依赖没有装成，请检查网络和磁盘后再试。[npm ci failed]', output)
}

async function buildOne(build) {
  if (!isStale(build)) return
  const stamp = takeStamp(build)
  const env = { NODE_ENV: 'production' }
  const { ok, output } = await withProgress(build.title, () => run(build.command, { env }))
  if (!ok) fail(`${build.title}没有成功，请查看上面的信息。[build failed]`, output)
  stamp()
}

/** Builds what is missing or older than its sources; the long one and the two short ones side by side. */
export async function buildAll(names = BUILDS.map(({ name }) => name)) {
  const [h5, admin, cloud] = BUILDS.map((build) => (names.includes(build.name) ? build : null))
  const short = async () => {
    for (const build of [cloud, admin]) if (build) await buildOne(build)
  }
  await Promise.all([h5 ? buildOne(h5) : null, short()])
}
