import { Button, Result } from 'antd'
import { Link } from 'react-router-dom'
import type { ImportReport } from '@/contract/console/console-import'
import { useImport } from './use-import'

/** What became of it, and where the drafts lie now. */
export function Written({ report: { written, mark } }: { report: ImportReport }) {
  const another = useImport((state) => state.again)
  const again = written === 0
  return (
    <div className="panel">
      <Result
        status="success"
        title={again ? '这份文件的题之前已经写入过' : `已写入 ${written} 道草稿`}
        subTitle="下一步：给每道题选好法条，再提交审核。"
        extra={[
          <Link key="list" to={`/questions?imported=${mark}&state=draft`}>
            <Button id="import-list" type="primary">
              看这些草稿
            </Button>
          </Link>,
          <Button key="more" id="import-more" onClick={another}>
            再导入一份
          </Button>,
        ]}
      />
    </div>
  )
}
