import { app } from '@/cloud/app'
import { startTestApp } from '@/cloud/kernel/testing'
import { describeApi } from './openapi'

interface Operation {
  operationId: string
  summary: string
  parameters: { name: string; in: string; schema: object }[]
  requestBody?: object
  responses: Record<string, object>
  security: object[]
  'x-access': unknown
}

const endpoints = app.routes.map(({ endpoint }) => endpoint)
const api = describeApi(endpoints) as {
  openapi: string
  info: Record<string, string>
  paths: Record<string, Record<string, Operation>>
}
const listed = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('the document is OpenAPI 3.1 with a title and a version', () => {
  expect(api.openapi).toMatch(/^3\.1\.\d+$/)
  expect(api.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  expect(JSON.parse(JSON.stringify(api))).toEqual(api)
})

test('every endpoint is listed once, with its access', () => {
  const expected = endpoints.map(({ method, path, access }) => [method.toLowerCase(), path, access])
  const found = listed.map(({ path, method, operation }) => [
    method,
    path.replace(/\{(\w+)\}/g, ':$1'),
    operation['x-access'],
  ])
  expect(found.sort()).toEqual(expected.sort())
  expect(endpoints.length).toBeGreaterThan(10)
})

test('names are unique, path parameters declared, protected operations ask for a token, references resolve', () => {
  const ids = listed.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { path, method, operation } of listed) {
    const declared = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
    expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
    expect(operation.security).toContainEqual(operation['x-access'] === 'open' ? {} : { token: [] })
    expect(Boolean(operation.requestBody)).toBe(method === 'post' || method === 'put')
    expect(Object.keys(operation.responses)).toEqual(['200', 'default'])
  }
  for (const [, reference] of JSON.stringify(api).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = reference!.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], api)
    expect(target).toBeDefined()
  }
})

test('whoever asks gets it, the second time as well; what only samples have is not in it elsewhere', async () => {
  const server = await startTestApp({ sample: false })
  const ask = () => server.app.inject('/api/openapi.json')
  const [first, second] = [await ask(), await ask()]
  await server.close()
  expect(first.statusCode).toBe(200)
  expect(first.json()).toEqual(describeApi(endpoints.filter((endpoint) => !endpoint.sampleOnly)))
  expect(second.body).toBe(first.body)
})
