import { fireEvent, render, screen } from '@testing-library/react'
import { SearchField } from '../search/search-field'

const onSearch = jest.fn()
const field = () => screen.getByRole('searchbox', { name: '找' })

beforeEach(() => {
  onSearch.mockClear()
  const props = { id: 'f', label: '找', placeholder: '', value: '楼上lou', maxLength: 100, onInput: () => undefined }
  render(<SearchField {...props} onSearch={onSearch} />)
})

it('asks by Enter', () => {
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect(onSearch).toHaveBeenCalledTimes(1)
})

it('asks nothing by the Enter that ends a word of the pinyin keyboard', () => {
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  expect(onSearch).not.toHaveBeenCalled()
})
