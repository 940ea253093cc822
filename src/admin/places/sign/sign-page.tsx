import { useMemo } from 'react'
import { Navigate, useParams } from 'react-router-dom'
import type { ConsolePlace } from '@/contract/places/console-places'
import { Loading } from '../../patterns/loading'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { usePrinting } from '../../signs/print/use-printing'
import { usePlaces } from '../use-places'

/** The sheet for a place's door, as it will be printed. */
export function PlaceSignPage() {
  const { id = '' } = useParams()
  const { value, problem, reload } = usePlaces()
  if (problem && !value) return <ProblemAlert problem={problem} retry={() => void reload()} />
  if (!value) return <Loading />
  const place = value.places.find((one) => one.id === id)
  // The page of the place says what is wrong: no such place, or one that is retired.
  if (!place || place.retired) return <Navigate to={`/places/${id}`} replace />
  return <OneSign place={place} origin={value.origin} />
}

function OneSign({ place: { id, name, sample }, origin }: { place: ConsolePlace; origin: string | null }) {
  const signs = useMemo(
    () => [{ code: id, name, subdistrict: '', leads: 'place' as const, sample }],
    [id, name, sample],
  )
  const printing = usePrinting(signs, origin)
  return (
    <section className="page">
      <PageHead
        title={`打印${name}的二维码`}
        back={{ to: `/places/${id}`, label: name }}
        note="贴在门口。扫一扫，就能看到这里的时间、电话和值班的人。"
        actions={printing.controls}
      />
      {printing.problem && <ProblemAlert problem={printing.problem} retry={printing.reload} />}
      {!printing.problem && (printing.preview ?? <Loading />)}
    </section>
  )
}
