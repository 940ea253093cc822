import { AutoComplete, Input, InputNumber } from 'antd'
import { listVillagePoints } from '@/contract/places/places'
import { Field } from '../../patterns/forms/field'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'
import { DistrictMap } from '../map/district-map'
import { SiteMark } from '../map/marks'
import { useBase } from '../map/use-base'
import type { PlaceEditing } from './use-place-form'

/** About a metre; more digits than that nobody can point at. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Address and point; the point is tapped on our own map or typed in. */
export function WherePanel({ editing: { form, edit, faults } }: { editing: PlaceEditing }) {
  const base = useBase()
  const villages = useLoad(() => api(listVillagePoints, {}), 'villages').value?.villages ?? []
  const subdistricts = [...new Set(villages.map(({ subdistrict }) => subdistrict.name))]
  const { point } = form
  const setPoint = (next: { lon: number; lat: number }) =>
    edit({ point: { lon: round(next.lon), lat: round(next.lat) } })
  return (
    <div className="panel">
      <h2>在哪里</h2>
      <Field id="place-address" label="地址" error={faults.address ?? null}>
        {(aria) => <Input {...aria} value={form.address} onChange={(event) => edit({ address: event.target.value })} />}
      </Field>
      <Field id="place-subdistrict" label="镇街" error={faults.subdistrict ?? null}>
        {(aria) => (
          <AutoComplete
            {...aria}
            options={subdistricts.map((value) => ({ value }))}
            value={form.subdistrict}
            onChange={(subdistrict: string) => edit({ subdistrict })}
          />
        )}
      </Field>
      <PointField
        point={point}
        fault={faults.point ?? null}
        bounds={base?.bounds ?? NOWHERE}
        set={(next) => edit({ point: next })}
      />
      {base && (
        <DistrictMap base={base} label="地图：点一下设定这个地点的位置" tap={setPoint}>
          {(frame, unit) => point && <SiteMark {...{ point, frame, unit, number: 1 }} title="这个地点" />}
        </DistrictMap>
      )}
    </div>
  )
}

const NOWHERE = [0, 0, 0, 0] as const

interface PointProps {
  point: { lon: number; lat: number } | null
  fault: string | null
  /** West, south, east, north: while one of the two is missing, the middle stands in for it. */
  bounds: readonly [number, number, number, number]
  set: (point: { lon: number; lat: number } | null) => void
}

function PointField({ point, fault, bounds: [west, south, east, north], set }: PointProps) {
  const put = (part: { lon: number | null } | { lat: number | null }) => {
    const next: { lon: number | null; lat: number | null } = {
      ...{ lon: (west + east) / 2, lat: (south + north) / 2 },
      ...point,
      ...part,
    }
    set(next.lon === null || next.lat === null ? null : { lon: next.lon, lat: next.lat })
  }
  const shared = { step: 0.0001 }
  return (
    <Field
      id="place-lon"
      label="经度、纬度（WGS-84）"
      hint="在下面的地图上点一下，或者填写。高德、腾讯、百度地图上的坐标要先换算，导入页会换算。"
      error={fault}
    >
      {(aria) => (
        <div className="place-spans">
          <InputNumber
            {...aria}
            {...shared}
            placeholder="经度"
            min={-180}
            max={180}
            value={point?.lon ?? null}
            onChange={(lon) => put({ lon })}
          />
          <InputNumber
            id="place-lat"
            aria-label="纬度"
            {...shared}
            placeholder="纬度"
            min={-85}
            max={85}
            value={point?.lat ?? null}
            onChange={(lat) => put({ lat })}
          />
        </div>
      )}
    </Field>
  )
}
