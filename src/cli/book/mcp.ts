import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { mcpServer } from '#mcp'
import { type BookGiven, withBook } from './opened.ts'

/** Speaks the Model Context Protocol on standard input and output until the other side ends it. */
export const serveMcp = (given: BookGiven): Promise<void> =>
  withBook(given, false, async (ledger) => {
    const transport = new StdioServerTransport()
    const closed = new Promise<void>((resolve) => {
      process.stdin.once('end', resolve)
    })
    await mcpServer(ledger).connect(transport)
    await closed
  })
