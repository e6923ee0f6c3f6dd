import { z } from 'zod'
import { registerFile } from './schema.ts'

/** The text of commitments.schema.json, by which editors check and complete a register. Made from the schema, never written by hand. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(registerFile, { io: 'input' }), null, 2)}\n`
}
