import { enableCompileCache } from 'node:module'
import path from 'node:path'

// From the second start on, types are not stripped again and Bolt is not compiled again. Where nothing can be written there, it is done each
// time. JavaScript, because `npm start` loads it before Node loads what strips types (35 ms, when main.ts itself need not be stripped).
enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/relance'))
