import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { EpisodeBody } from '@/contract/episodes'
import { when } from '../../patterns/words/when'
import { compareThreeWays, mergeBodies, type Side, type ThreeWays } from '../body/merge-bodies'
import { placeKey, placeLabel, placeText, type Place } from '../body/places'
import { TextDifference } from '../../patterns/difference/text-difference'

interface Props {
  ways: ThreeWays
  theirName: string
  theirTime: string
  take: (merged: EpisodeBody) => void
}

/** A colleague saved in between: shows what they changed, asks only where both changed the same place. */
export function MergeDialog({ ways, theirName, theirTime, take }: Props) {
  const [choices, setChoices] = useState<Record<string, Side>>({})
  const { conflicts, fromThem, fromMe } = compareThreeWays(ways)
  const takeAll = () => take(mergeBodies(ways, choices))
  return (
    <Modal
      open
      width={860}
      title="这份草稿在您编辑时有了新的保存"
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" id="merge-take" onClick={takeAll}>
          按以上选择合并，继续编辑
        </Button>
      }
    >
      <div className="stack" id="merge">
        <p>
          草稿（作者 {theirName}）在 {when(theirTime)} 又保存过一次。您的修改都还在，合并后请再点一次“保存草稿”。
        </p>
        {conflicts.map((place) => (
          <Conflict
            key={placeKey(place)}
            place={place}
            ways={ways}
            side={choices[placeKey(place)] ?? 'mine'}
            choose={(side) => setChoices({ ...choices, [placeKey(place)]: side })}
          />
        ))}
        {fromThem.length > 0 && (
          <section aria-label="新保存里的其他改动">
            <h3>新保存里的其他改动（会一起保留）</h3>
            {fromThem.map((place) => (
              <div key={placeKey(place)} className="difference-row">
                <h4>{placeLabel(ways.theirs, place)}</h4>
                <TextDifference
                  before={placeText(ways.base, place)}
                  after={placeText(ways.theirs, place)}
                  names={['原来', '新保存的']}
                />
              </div>
            ))}
          </section>
        )}
        {fromMe.length > 0 && (
          <p className="quiet">
            只有您改过、直接保留的：{fromMe.map((place) => placeLabel(ways.mine, place)).join('、')}。
          </p>
        )}
      </div>
    </Modal>
  )
}

interface ConflictProps {
  place: Place
  ways: ThreeWays
  side: Side
  choose: (side: Side) => void
}

function Conflict({ place, ways, side, choose }: ConflictProps) {
  const label = placeLabel(ways.mine, place)
  return (
    <section className="conflict" aria-label={`${label}，两边都改过`}>
      <h3>{label} · 两边都改过</h3>
      <Radio.Group
        className="conflict-choices"
        aria-label={`${label} 用哪一个`}
        value={side}
        onChange={(event) => choose(event.target.value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine">
          <strong>用我的</strong>
          <span className="conflict-text">{placeText(ways.mine, place)}</span>
        </Radio>
        <Radio value="theirs">
          <strong>用新保存的</strong>
          <span className="conflict-text">{placeText(ways.theirs, place)}</span>
        </Radio>
      </Radio.Group>
    </section>
  )
}
