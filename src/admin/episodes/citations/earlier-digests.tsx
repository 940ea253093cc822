import { Button } from 'antd'
import type { IndexedArticle } from '@/contract/console/law/console-statutes'

type Digest = IndexedArticle['digests'][number]

interface Props {
  digests: readonly Digest[]
  take: (digest: Digest) => void
}

/** What published episodes say about the article, to begin from. */
export function EarlierDigests({ digests, take }: Props) {
  if (digests.length === 0) return null
  return (
    <details className="earlier-digests">
      <summary>以前的释义（{digests.length}）</summary>
      <ul>
        {digests.map((digest) => (
          <li key={`${digest.episodeId}-${digest.digest}`}>
            <p>
              第 {digest.number} 期：{digest.digest}
            </p>
            <Button size="small" onClick={() => take(digest)}>
              从这一句改起
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
