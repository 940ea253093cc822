import { Alert, Button } from 'antd'
import { LeaveGuard } from '../../patterns/forms/leave-guard'
import { ProblemAlert } from '../../patterns/problem-alert'
import '../places.css'
import { FactsPanel } from './facts-panel'
import { HoursPanel } from './hours/hours-panel'
import { PeoplePanel } from './people/people-panel'
import { PhotoPanel } from './photo-panel'
import { FIELD_WORDS, type FieldName } from './place-form'
import type { PlaceEditing } from './use-place-form'
import { WherePanel } from './where-panel'

/** All that can be written of a place, and the bar that saves it. */
export function PlaceEditor({ editing, verb }: { editing: PlaceEditing; verb: string }) {
  const { dirty, problem, busy, faults, apart } = editing
  const wrong = Object.keys(faults) as FieldName[]
  return (
    <>
      <LeaveGuard dirty={dirty} discard={editing.discard} />
      {editing.restored && dirty && apart.length === 0 && (
        <Alert
          type="info"
          showIcon
          title="已恢复上次没有保存的改动。"
          action={<Button onClick={editing.discard}>放弃</Button>}
        />
      )}
      {!editing.keeps && <Alert type="warning" showIcon title="这个浏览器不能在本机留存改动，请及时保存。" />}
      {apart.length > 0 && <Apart editing={editing} />}
      <div className="place-form">
        <div className="stack">
          <FactsPanel editing={editing} />
          <PhotoPanel editing={editing} />
          <PeoplePanel editing={editing} />
        </div>
        <div className="stack">
          <WherePanel editing={editing} />
          <HoursPanel editing={editing} />
        </div>
      </div>
      {problem && <ProblemAlert problem={problem} />}
      <div className="place-bar">
        <p role="status" id="place-state" className="field-hint">
          {wrong.length > 0
            ? `请先改好：${wrong.map((field) => FIELD_WORDS[field]).join('、')}`
            : dirty
              ? '有改动还没有保存，已留在本机。'
              : ''}
        </p>
        <Button
          id="place-save"
          type="primary"
          loading={busy}
          disabled={!dirty || apart.length > 0}
          onClick={() => void editing.send()}
        >
          {verb}
        </Button>
      </div>
    </>
  )
}

/** Both have changed the same: theirs is read before anything is written over it. */
function Apart({ editing: { apart, keepMine, takeTheirs } }: { editing: PlaceEditing }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={`同事刚改过${apart.map((field) => FIELD_WORDS[field]).join('、')}，您也改了，您写的还在`}
      description="其余各项会自动合并。"
      action={
        <>
          <Button id="place-mine" onClick={keepMine}>
            用我写的
          </Button>
          <Button id="place-theirs" type="text" onClick={takeTheirs}>
            全部换成同事的
          </Button>
        </>
      }
    />
  )
}
