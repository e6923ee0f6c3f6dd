import { z } from 'zod'
import { registerFile } from './schema.ts'

/** The text of commitments.schema.json, which editors check and complete a register by: made from the schema, never written by hand. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(registerFile, { io: 'input' }), null, 2)}\n`
}
