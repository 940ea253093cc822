import { View } from '@tarojs/components'
import { serviceWord } from '@/domain/places/words'
import { showArticle } from '@/domain/statutes/show-article'
import { official } from '@/platform/links/official'
import { go, routes } from '@/platform/routes'
import type { Matter as Shown } from '@/state/places/help'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { Articles } from '@/ui/law/articles'
import { cx } from '@/ui/words'
import { NearestOpen } from './nearest-open'

interface Props {
  matter: Shown
  open: boolean
  onTap: () => void
}

/** One trouble; unfolded it says what to do first, what to bring, and where to go. */
export function Matter({ matter, open, onTap }: Props) {
  const { id, trouble, service, also } = matter
  const others = also.map(serviceWord).join('、')
  return (
    <Card id={`matter-${id}`} className={open ? 'stack' : 'origin-group'}>
      <Tappable
        id={`matter-head-${id}`}
        className={cx('help-head', open && 'origin-group-open')}
        expanded={open}
        onTap={onTap}
      >
        <View className="help-words">
          <Heading>{trouble}</Heading>
          <View className="note">{`办${serviceWord(service)}${others && `，或 ${others}`}`}</View>
        </View>
        <Icon name="down" />
      </Tappable>
      {open && <Inside matter={matter} />}
    </Card>
  )
}

function Inside({ matter: { service, first, bring, episode, citations } }: { matter: Shown }) {
  return (
    <>
      <View className="help-first">{first}</View>
      {bring.length > 0 && (
        <View>
          <Heading level={3}>带上这些</Heading>
          <View className="help-bring">
            {bring.map((thing) => (
              <View key={thing} className="help-thing">{`· ${thing}`}</View>
            ))}
          </View>
        </View>
      )}
      <NearestOpen service={service} />
      {episode && (
        <ListRow
          id={`episode-${episode.id}`}
          icon="play"
          title={episode.hook}
          note="一两分钟看明白"
          onTap={() => go(routes.episode(episode.id))}
        />
      )}
      {citations.length > 0 && (
        <Articles articles={citations.map(showArticle)} of="这件事" official={official} level={3} />
      )}
    </>
  )
}
