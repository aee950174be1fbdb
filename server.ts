// The process that `npm start` and `npm run dev` run: our front door before Next (architecture: README).
import { start } from './app/_front/start.ts'

const isDevelopment = process.env.NODE_ENV === 'development'
Object.assign(process.env, { NODE_ENV: isDevelopment ? 'development' : 'production' })

await start(isDevelopment)
