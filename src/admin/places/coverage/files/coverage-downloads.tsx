import { Button } from 'antd'
import { useLocation } from 'react-router-dom'
import type { Coverage } from '@/contract/places/coverage'
import type { ConsolePlace } from '@/contract/places/console-places'
import { paceWord } from '@/domain/places/words'
import { LinkButton } from '../../../patterns/rows/link-button'
import { DownloadButtons } from '../../../patterns/download/download-buttons'
import { saveFile } from '../../../patterns/download/save-file'
import { coverageSheets } from './sheets'
import { toGeoJson } from './to-geojson'

interface Props {
  coverage: Coverage
  places: readonly ConsolePlace[] | null
}

/** The coverage as files and on paper. */
export function CoverageDownloads({ coverage, places }: Props) {
  const { search } = useLocation()
  const name = `服务圈覆盖-${paceWord(coverage.pace)}-${coverage.minutes}分钟${coverage.sample ? '-示例' : ''}`
  const geoJson = () =>
    saveFile(new Blob([toGeoJson(coverage, places ?? [])], { type: 'application/geo+json' }), `${name}.geojson`)
  return (
    <>
      <DownloadButtons id="coverage" name={name} sheets={() => coverageSheets(coverage)} />
      <Button id="coverage-geojson" disabled={!places} onClick={geoJson}>
        下载 GeoJSON
      </Button>
      <LinkButton id="coverage-print" to={`/places/coverage/print${search}`}>
        打印一页图
      </LinkButton>
    </>
  )
}
