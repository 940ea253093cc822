import { toJsonSchema } from '@valibot/to-json-schema'
import type { Access, Endpoint, Schema } from '@/contract/endpoint'
import { Problem, PROBLEMS } from '@/contract/problem'

type Json = Record<string, unknown>

/** What can be said of a schema in JSON Schema; rules without a counterpart (trim, custom checks) are left out. */
function schemaOf(schema: Schema, typeMode: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema as Parameters<typeof toJsonSchema>[0], {
    errorMode: 'ignore',
    typeMode,
  })
  return rest as Json
}

const describeAccess = (access: Access) => (typeof access === 'string' ? access : [...access])

function parameters({ path, method, input, bytesMax }: Endpoint): Json[] {
  const { properties = {}, required = [] } = schemaOf(input, 'input') as { properties?: Json; required?: string[] }
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const inQuery = method === 'GET' || method === 'DELETE' || bytesMax ? Object.keys(properties) : []
  return [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? {} })),
    ...inQuery
      .filter((name) => !inPath.includes(name))
      .map((name) => ({ name, in: 'query', required: required.includes(name), schema: properties[name] })),
  ]
}

function body({ path, method, input, bytesMax }: Endpoint): Json | undefined {
  if (method !== 'POST' && method !== 'PUT') return undefined
  if (bytesMax)
    return { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
  const schema = schemaOf(input, 'input') as { properties?: Json; required?: string[] }
  const inPath = new Set([...path.matchAll(/:(\w+)/g)].map((match) => match[1]!))
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !inPath.has(name)))
  const required = (schema.required ?? []).filter((name) => !inPath.has(name))
  return { required: true, content: { 'application/json': { schema: { ...schema, properties, required } } } }
}

const operationId = ({ method, path }: Endpoint) =>
  `${method.toLowerCase()}${path.replace(/^\/api/, '').replace(/[/:-]+(\w)/g, (_, first: string) => first.toUpperCase())}`

function operation(endpoint: Endpoint): Json {
  const answer = { 'application/json': { schema: schemaOf(endpoint.output, 'output') } }
  const requestBody = body(endpoint)
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    parameters: parameters(endpoint),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      200: { description: '成功', content: answer },
      default: { $ref: '#/components/responses/Problem' },
    },
    security: endpoint.access === 'open' ? [{}, { token: [] }] : [{ token: [] }],
    'x-access': describeAccess(endpoint.access),
    ...(endpoint.sampleOnly ? { 'x-sample-only': true } : {}),
    ...(endpoint.cacheSeconds ? { 'x-cache-seconds': endpoint.cacheSeconds } : {}),
  }
}

/** The OpenAPI 3.1 document of these endpoints. */
export function describeApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  const problemSchema = schemaOf(Problem, 'output') as { properties: Json }
  problemSchema.properties.code = { enum: Object.keys(PROBLEMS) }
  return {
    openapi: '3.1.0',
    info: { title: '小江说普法', version: '0.1.0', description: '每个接口的输入、输出与权限，由同一份约定生成。' },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      responses: {
        Problem: {
          description: '没有成功：错误码、给人看的话',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}
