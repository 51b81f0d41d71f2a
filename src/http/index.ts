export { isLoopback, serve, type Served, type Serving } from './serve.ts'
