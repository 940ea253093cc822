import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { DataExport } from '@/contract/privacy'
import { saveFile, saveWord } from '@/platform/links/save-file'
import { notify } from '@/platform/notice'
import { usePrivacy } from '@/state/privacy'
import { Button } from '@/ui/controls/button'
import { Tappable } from '@/ui/controls/tappable'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { dataFile, dataFileName } from './data-file'

/** Everything that is kept, fetched when asked for; each kind unfolds. */
export function MyRecords() {
  const { data, busy } = usePrivacy()
  return (
    <Card id="my-records" className="stack">
      <Heading>看看存了我什么</Heading>
      {!data && (
        <>
          <View className="muted">手机号、观看位置、收藏、登录过的设备等，一样不少地列出来，也可以存成文件带走。</View>
          <Button
            id="show-my-data"
            kind="quiet"
            busy={busy === 'data'}
            onTap={() => void usePrivacy.getState().loadData()}
          >
            查看我的数据
          </Button>
        </>
      )}
      {data && <Records data={data} />}
    </Card>
  )
}

/** Nothing is left out without a word. */
const MORE = '太多了，这里只列最近的一部分；要全部的，请在“投诉与建议”里告诉我们。'

function Records({ data }: { data: DataExport }) {
  const held = data.sections.filter(({ rows }) => rows.length > 0)
  const empty = data.sections.filter(({ rows }) => rows.length === 0)
  const save = async () => {
    const saved = await saveFile(dataFileName(data), dataFile(data))
    notify(saved ? '已存好' : '没有存成，请再试一次')
  }
  return (
    <>
      <View id="my-data-sections">
        {held.map((section) => (
          <Section key={section.title} {...section} />
        ))}
      </View>
      {empty.length > 0 && <View className="note">没有记录：{empty.map(({ title }) => title).join('、')}。</View>}
      <Button id="save-my-data" kind="quiet" onTap={() => void save()}>
        {saveWord}
      </Button>
    </>
  )
}

function Section({ title, why, rows, more }: DataExport['sections'][number]) {
  const [open, setOpen] = useState(false)
  return (
    <View className="my-data-section">
      <Tappable className="list-row" expanded={open} onTap={() => setOpen(!open)}>
        <View className="list-row-words">
          <View>{title}</View>
          <View className="note">{why}</View>
        </View>
        <Text className="list-row-value numerals">{open ? '收起' : `${rows.length} 条`}</Text>
      </Tappable>
      {open && more && <View className="note">{MORE}</View>}
      {open &&
        rows.map((row, at) => (
          <View key={at} className="my-data-row">
            {row.map(({ word, value }) => (
              <View key={word} className="my-data-cell">
                <Text className="muted">{word}</Text>
                <Text className="my-data-value">{value}</Text>
              </View>
            ))}
          </View>
        ))}
    </View>
  )
}
