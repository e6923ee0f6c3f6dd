import { writeFileSync } from 'node:fs'
import { jsonSchemaText } from '../register/jsonschema.ts'

writeFileSync(new URL('../../commitments.schema.json', import.meta.url), jsonSchemaText())
