import { InputNumber } from 'antd'

interface Props {
  id: string
  disabled: boolean
  tenths: number
  onChange: (tenths: number) => void
}

/** 学时 in halves, as people write them; the server keeps tenths. */
export function Hours({ id, disabled, tenths, onChange }: Props) {
  return (
    <InputNumber
      id={id}
      disabled={disabled}
      min={0}
      max={200}
      step={0.5}
      precision={1}
      value={tenths / 10}
      onChange={(hours) => onChange(Math.round((hours ?? 0) * 10))}
    />
  )
}
