import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { problem, problemOf } from './problem.ts'
import { documentRoutes } from './routes/documents.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { gradingRoutes } from './routes/gradings.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { exportRoutes } from './routes/exports.ts'
import { redactionRoutes } from './routes/redactions.ts'
import { judgementRoutes } from './routes/judgements.ts'
import { claimRoutes } from './routes/claims.ts'
import { reviewRoutes } from './routes/review.ts'
import { statsRoutes } from './routes/stats.ts'
import { updateRoutes } from './routes/updates.ts'
import type { Service } from './service.ts'
import { guard } from './guard.ts'
import { rememberAnswers } from './remembered.ts'
import { askedFirst, isForPages, pagesFrom } from './pages.ts'

/** In bytes: what one request may hand in. */
const largestBody = 64 << 20

/**
 * The HTTP API of one book. Requests and answers are held to the schemas that its OpenAPI 3.1 description is made from (`/openapi.json`); errors are
 * `application/problem+json` (RFC 9457).
 */
export async function appOf(service: Service): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: largestBody,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((cause, _request, reply) => {
    const found = problemOf(cause)
    return reply.code(found.status).type('application/problem+json').send(found)
  })
  app.setNotFoundHandler((request, reply) => {
    if (service.pages !== null && isForPages(request)) {
      const first = askedFirst(request)
      if (first !== null) void reply.header('link', `<${first}>; rel=preload; as=fetch; crossorigin=anonymous`)
      return reply.sendFile('index.html', { cacheControl: false })
    }
    return reply
      .code(404)
      .type('application/problem+json')
      .send(problem(404, 'book/no-such', `there is no ${request.method} ${request.url.split('?')[0] ?? ''}`))
  })
  guard(app, service)
  rememberAnswers(app, service.ledger)
  // What was withheld just now may stand in what was compared before: no answer goes out with it, whichever route made it.
  app.addHook('preSerialization', async (_request, _reply, payload) => service.scrub(payload))
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Claimbook',
        version: service.version,
        description: 'Who says what happened, on what evidence, and who says otherwise.',
      },
      ...(service.token === null
        ? {}
        : { components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }, security: [{ token: [] }] }),
    },
    transform: jsonSchemaTransform,
  })
  for (const routes of [
    statsRoutes,
    incidentRoutes,
    documentRoutes,
    claimRoutes,
    judgementRoutes,
    correctionRoutes,
    gradingRoutes,
    reviewRoutes,
    redactionRoutes,
    exportRoutes,
    updateRoutes,
  ])
    await app.register(async (part) => routes(part, service), { prefix: '/api' })
  if (service.pages !== null) await pagesFrom(app, service.pages)
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  return app
}
