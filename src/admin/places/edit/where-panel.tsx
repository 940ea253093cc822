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
      <Field
        id="place-lon"
        label="经度、纬度（WGS-84）"
        hint="在下面的地图上点一下，或者填写。高德、腾讯、百度地图上的坐标要先换算，导入页会换算。"
        error={faults.point ?? null}
      >
        {(aria) => (
          <div className="place-spans">
            <InputNumber
              {...aria}
              placeholder="106.55"
              min={-180}
              max={180}
              step={0.0001}
              value={point?.lon ?? null}
              onChange={(lon) =>
                edit({
                  point:
                    lon === null
                      ? null
                      : { lon, lat: point?.lat ?? (base ? (base.bounds[1] + base.bounds[3]) / 2 : 0) },
                })
              }
            />
            <InputNumber
              id="place-lat"
              aria-label="纬度"
              placeholder="29.58"
              min={-85}
              max={85}
              step={0.0001}
              value={point?.lat ?? null}
              onChange={(lat) =>
                edit({
                  point:
                    lat === null
                      ? null
                      : { lon: point?.lon ?? (base ? (base.bounds[0] + base.bounds[2]) / 2 : 0), lat },
                })
              }
            />
          </div>
        )}
      </Field>
      {base && (
        <DistrictMap base={base} label="地图：点一下设定这个地点的位置" tap={setPoint}>
          {(frame, unit) => point && <SiteMark {...{ point, frame, unit, number: 1 }} title="这个地点" />}
        </DistrictMap>
      )}
    </div>
  )
}
