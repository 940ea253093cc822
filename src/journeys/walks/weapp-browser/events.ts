interface RawNode {
  id?: string
  dataset?: object
  $$?: { value?: unknown }
  _$?: RawNode
}

export interface RawEvent {
  type: string
  detail?: unknown
  target?: RawNode
  currentTarget?: RawNode
  mark?: object
  touches?: unknown[]
  changedTouches?: unknown[]
}

const TELLS_A_VALUE = new Set(['input', 'change', 'blur', 'focus', 'confirm'])

const inner = (node: RawNode | undefined) => node?._$ ?? node
const describe = (node: RawNode | undefined) => ({ id: inner(node)?.id ?? '', dataset: inner(node)?.dataset ?? {} })

/** A glass-easel event in the shape in which WeChat hands it to a page. */
export function asMiniProgramEvent(event: RawEvent): object {
  return {
    type: event.type,
    timeStamp: performance.now(),
    detail: TELLS_A_VALUE.has(event.type) ? { value: inner(event.target)?.$$?.value } : (event.detail ?? {}),
    target: describe(event.target),
    currentTarget: describe(event.currentTarget),
    mark: event.mark ?? {},
    touches: event.touches ?? [],
    changedTouches: event.changedTouches ?? [],
  }
}
