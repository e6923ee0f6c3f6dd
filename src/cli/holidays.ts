import { writeFileSync } from 'node:fs'
import { holidaysToWrite } from '../holidays.ts'

writeFileSync(new URL('../holidays.json', import.meta.url), `${JSON.stringify(holidaysToWrite(), null, 2)}\n`)
