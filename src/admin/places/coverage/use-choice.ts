import { MINUTES, PACES, SERVICES, type Pace, type Service } from '@/domain/places/words'
import { useAddressFilters } from '../../patterns/address/use-address-filters'

const CHOICES = ['pace', 'minutes', 'service', 'subdistrict', 'gaps', 'sites', 'candidates'] as const

/** What coverage and siting are asked for; it lives in the address. */
export function useChoice() {
  const { values, set, clear, page } = useAddressFilters(CHOICES)
  const asked = Number(values.minutes)
  const minutes = asked >= MINUTES.least && asked <= MINUTES.most ? Math.round(asked) : MINUTES.usual
  const sites = Math.min(10, Math.max(1, Math.round(Number(values.sites)) || 1))
  return {
    pace: PACES.find((pace): pace is Pace => pace === values.pace) ?? 'walk',
    minutes,
    service: SERVICES.find((service): service is Service => service === values.service) ?? null,
    subdistrict: values.subdistrict,
    gapsOnly: values.gaps === '1',
    sites,
    candidates: values.candidates === 'roads' ? ('roads' as const) : ('villages' as const),
    page,
    set,
    clear,
  }
}
export type Choice = ReturnType<typeof useChoice>
