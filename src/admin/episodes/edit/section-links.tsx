import CheckOutlined from '@ant-design/icons/CheckOutlined'
import { isCalm } from '../../shell/look/calm'
import { SECTIONS, type SectionState } from './sections'

const STATE_WORDS: Readonly<Record<SectionState, string>> = { done: '已完成', missing: '还缺内容', wrong: '要改' }

/** Moves there and sets the keyboard into the section. An address with a hash would ask about unsaved text first. */
function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ behavior: isCalm() ? 'auto' : 'smooth', block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** The parts of the form, each with what is still to do in it. */
export function SectionLinks({ states }: { states: readonly SectionState[] }) {
  return (
    <nav aria-label="编辑的各部分" className="section-links">
      {SECTIONS.map(({ id, word }, at) => {
        const state = states[at] ?? 'missing'
        return (
          <button key={id} type="button" data-state={state} onClick={() => goTo(id)}>
            {word}
            {state === 'done' && <CheckOutlined aria-hidden />}
            <span className={state === 'done' ? 'visually-hidden' : 'section-state'}> {STATE_WORDS[state]}</span>
          </button>
        )
      })}
    </nav>
  )
}
