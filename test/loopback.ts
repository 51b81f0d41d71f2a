import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import { after } from 'node:test'

const servers: Server[] = []
after(() => {
  for (const server of servers) server.close().closeAllConnections()
})

/** The origin of a server on this machine that answers so, "http://127.0.0.1:40123". It ends with the tests. */
export async function served(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return `http://127.0.0.1:${address.port}`
}
