import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { usePageQuery } from '@/platform/page-life'
import { useHotlinePhone } from '@/state/district'
import { useCircle } from '@/state/places/circle/circle'
import { useHelp } from '@/state/places/help'
import { usePlaces } from '@/state/places/places'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { Matter } from '../../components/help/matter'
import '../../places.scss'

function loadAll(): void {
  void useHelp.getState().load()
  void usePlaces.getState().load()
  const { reach, ask } = useCircle.getState()
  if (!reach) void ask()
}

/** 这事去哪办: a trouble unfolds which service settles it, what to bring, and where the nearest is that is open. */
export default function HelpPage() {
  const { trouble } = usePageQuery()
  const { matters, problem } = useHelp()
  const hotline = useHotlinePhone()
  const [open, setOpen] = useState(trouble ?? null)
  useEffect(loadAll, [])
  // What an address asks for stands first: nobody looks for it in a list of twenty.
  const shown = matters && [...matters].sort((a, b) => Number(b.id === trouble) - Number(a.id === trouble))
  return (
    <Page id="help" title="这事去哪办">
      <View className="stack">
        {!matters && problem && <ProblemCard id="help-problem" problem={problem} onRetry={loadAll} />}
        {!matters && !problem && <SkeletonText lines={8} />}
        {shown?.length === 0 && (
          <Empty id="help-empty" icon="search">
            {`常见的事去哪办会写在这里。现在可以先打 ${hotline} 问。`}
          </Empty>
        )}
        {shown?.map((matter) => (
          <Matter
            key={matter.id}
            matter={matter}
            open={open === matter.id}
            onTap={() => setOpen(open === matter.id ? null : matter.id)}
          />
        ))}
      </View>
    </Page>
  )
}
