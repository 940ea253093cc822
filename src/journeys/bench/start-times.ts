import type { BuiltCloud } from '../built-cloud'
import type { Figure } from './figures'

const KEPT_MS = 5000

/** First start on an empty folder, then the second on the same data: until `/readyz` says yes. */
export async function measureStarts(cloud: BuiltCloud): Promise<Figure[]> {
  const first = cloud.readyMs
  process.kill(cloud.pid(), 'SIGTERM')
  await cloud.ended()
  await cloud.restart()
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  return [
    { name: 'Server, first start on an empty folder', value: seconds(first), promise: '', kept: true },
    {
      name: 'Server, second start until ready',
      value: seconds(cloud.readyMs),
      promise: `≤ ${KEPT_MS / 1000} s`,
      kept: cloud.readyMs <= KEPT_MS,
    },
  ]
}
