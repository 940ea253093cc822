import { Text, View } from '@tarojs/components'
import { standingOf, standingWords, tally } from '@/domain/exams/answering/question-state'
import type { Sitting } from '@/domain/exams/answering/sitting'
import type { KeptPaper } from '@/state/exams/sitting/kept-sittings'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { Sheet } from '@/ui/sheet/sheet'
import { cx } from '@/ui/words'

interface OverviewSheetProps {
  paper: KeptPaper
  sitting: Sitting
  onGo: (place: number) => void
  onHandIn: (() => void) | null
  onClose: () => void
}

/** Every question of the paper: answered or not, marked, not yet with the server; each by a sign, not by colour alone. */
export function OverviewSheet({ paper, sitting, onGo, onHandIn, onClose }: OverviewSheetProps) {
  const { answered, unanswered, marked, waiting } = tally(sitting, paper.questions.length)
  const numbered = paper.questions.map((question, place) => ({ ...question, place }))
  return (
    <Sheet
      id="overview"
      open
      title="题目总览"
      onClose={onClose}
      footer={
        onHandIn && (
          <Button id="overview-hand-in" onTap={onHandIn}>
            交卷
          </Button>
        )
      }
    >
      <View className="stack">
        <View id="overview-tally" className="numerals keep-whole">
          {`已作答 ${answered}，未作答 ${unanswered}，标记 ${marked}，待同步 ${waiting}`}
        </View>
        <Legend />
        {paper.sections.map((section, n) => (
          <View key={section.title + n}>
            <Heading level={3}>{section.title}</Heading>
            <View className="overview-grid">
              {numbered
                .filter((question) => question.section === n)
                .map(({ place }) => (
                  <Cell key={place} sitting={sitting} place={place} onGo={onGo} />
                ))}
            </View>
          </View>
        ))}
      </View>
    </Sheet>
  )
}

function Cell({ sitting, place, onGo }: Pick<OverviewSheetProps, 'sitting' | 'onGo'> & { place: number }) {
  const standing = standingOf(sitting, place)
  const here = sitting.at === place
  return (
    <Tappable
      id={`to-question-${place + 1}`}
      label={standingWords(place, standing)}
      current={here}
      className={cx('overview-cell', standing.answered && 'overview-answered', here && 'overview-here')}
      onTap={() => onGo(place)}
    >
      <Text className="numerals">{place + 1}</Text>
      <View className="overview-signs" aria-hidden="true">
        {standing.waiting ? <Icon name="reload" /> : standing.answered && <Icon name="check" />}
        {standing.marked && <Icon name="flag" />}
      </View>
    </Tappable>
  )
}

function Legend() {
  return (
    <View className="overview-legend note" aria-hidden="true">
      <View className="overview-key">
        <Icon name="check" />
        <Text>已保存</Text>
      </View>
      <View className="overview-key">
        <Icon name="reload" />
        <Text>待同步</Text>
      </View>
      <View className="overview-key">
        <Icon name="flag" />
        <Text>标记</Text>
      </View>
      <Text>没有记号的还没作答</Text>
    </View>
  )
}
