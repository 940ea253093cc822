import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import type { Result } from '@/contract/client'
import { getExemptionPiece, type DeskExemption } from '@/contract/exams/desk-after'
import type { Problem } from '@/contract/problem'
import { FILE_TYPES, fileKindOf, type FileKind } from '@/domain/exams/file-kind'
import { ProblemAlert } from '../patterns/problem-alert'
import { api } from '../shell/api'

interface Shown {
  url: string
  kind: FileKind
}

async function readFile({ id, pieces }: DeskExemption): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const read: string[] = []
  for (let part = 0; part < pieces; part++) {
    const result = await api(getExemptionPiece, { id, part: String(part) })
    if (!result.ok) return result
    read.push(result.value.piece)
  }
  return { ok: true, value: Uint8Array.from(atob(read.join('')), (letter) => letter.charCodeAt(0)) }
}

/** The file of a request, only when asked for: each opening is on record. A picture is shown, a PDF opens beside. */
export function OpenFile({ exemption }: { exemption: DeskExemption }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => () => (shown ? URL.revokeObjectURL(shown.url) : undefined), [shown])
  const open = async () => {
    setBusy(true)
    const file = await readFile(exemption)
    setBusy(false)
    setProblem(file.ok ? null : file.problem)
    if (!file.ok) return
    const kind = fileKindOf(file.value) ?? 'pdf'
    setShown({ kind, url: URL.createObjectURL(new Blob([file.value], { type: FILE_TYPES[kind] })) })
  }
  if (!exemption.fileName) return <p className="quiet">没有附材料。</p>
  if (exemption.pieces === 0) return <p className="quiet">材料已在审批三个月后删除。</p>
  if (!exemption.mayOpenFile)
    return <Alert id="no-file" type="info" showIcon title="附了材料。材料只有负责这个单位的管理人员能打开。" />
  return (
    <div className="stack">
      {!shown && (
        <div>
          <Button id="open-file" loading={busy} onClick={() => void open()}>
            {`打开材料“${exemption.fileName}”（会留记录）`}
          </Button>
        </div>
      )}
      {problem && <ProblemAlert problem={problem} />}
      {shown && <Look shown={shown} name={exemption.fileName} />}
    </div>
  )
}

function Look({ shown: { url, kind }, name }: { shown: Shown; name: string }) {
  if (kind !== 'pdf') return <img className="exemption-picture" src={url} alt={`材料：${name}`} />
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {`在新窗口查看“${name}”`}
    </a>
  )
}
