import { enableCompileCache } from 'node:module'
import path from 'node:path'

// From the second start on, Node neither strips types nor compiles Bolt again. If the folder can't be written to, it does both at every start.
// This file is JavaScript, because `npm start` loads it before the part of Node that strips types (35 ms, saved once main.ts is in the cache).
enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/relance'))
