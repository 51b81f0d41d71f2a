import { bookSuite } from '../book/suite.ts'
import { freshSchema } from './server.ts'

bookSuite('a server', freshSchema)
