import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { HandbookVersion } from '@/contract/study/handbook/console-handbooks'
import { StateTag } from '../../patterns/state-tag'
import { when } from '../../patterns/words/when'
import { stateOf } from '../words'
import { BookReading } from './book-reading'

/** Every version there was, and who wrote and published it. */
export function VersionsList({ versions }: { versions: readonly HandbookVersion[] }) {
  const [read, setRead] = useState<HandbookVersion | null>(null)
  return (
    <section className="panel stack" aria-label="各个版本">
      <h2>各个版本</h2>
      <ul className="handbook-entries">
        {versions.map((version) => (
          <li key={version.version} className="line">
            <span className="figures">{`第 ${version.version} 版`}</span>
            <StateTag tone={stateOf(version.state).tone}>{stateOf(version.state).word}</StateTag>
            <span className="quiet">{says(version)}</span>
            <Button size="small" aria-label={`看第 ${version.version} 版`} onClick={() => setRead(version)}>
              看这一版
            </Button>
          </li>
        ))}
      </ul>
      <Drawer open={read !== null} size="large" title={read && `第 ${read.version} 版`} onClose={() => setRead(null)}>
        {read && <BookReading body={read.body} doubts={[]} />}
      </Drawer>
    </section>
  )
}

const says = ({ savedByName, publishedByName, updatedAt }: HandbookVersion): string =>
  [`${savedByName}编写`, publishedByName && `${publishedByName}发布`, when(updatedAt)].filter(Boolean).join('，')
