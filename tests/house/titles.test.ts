import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Expression, Node } from 'typescript'
import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isIdentifier,
  isStringLiteralLike,
  isTemplateExpression,
  ScriptTarget,
} from 'typescript'
import { expect, test } from 'vitest'

const tests = path.resolve(import.meta.dirname, '..')

/** A title that begins or ends so has its subject in the test above it, and is not understood where it is printed alone. */
const leaning = /^(so|nor|neither|also|and|but|it|its|they|their|twice|the same)\b|\b(too|either)$/i

const titles = globSync('**/*.ts', { cwd: tests }).flatMap((file) =>
  titlesIn(readFileSync(path.join(tests, file), 'utf8')).map((title) => ({ file, title })),
)

test('a title that leans on the test above it is seen', () => {
  const text = `describe('d', () => { test('so is b', f); test.each([1])('%i does, too', f); test('a thing is', f) })\nit.each([1])("d", f)`
  const seen = titlesIn(text)
  expect(seen).toEqual(['d', 'so is b', '%i does, too', 'a thing is', 'd'])
  expect(seen.filter((title) => leaning.test(title))).toEqual(['so is b', '%i does, too'])
})

test('no test title leans on the test above it', () => {
  expect(titles.length).toBeGreaterThan(500)
  expect(titles.filter(({ title }) => leaning.test(title))).toEqual([])
})

/** The titles of `describe`, `test` and `it`, with their modifiers and tables, as they are written. */
function titlesIn(text: string): string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if (isCallExpression(node) && ['describe', 'test', 'it'].includes(calledIn(node.expression))) {
      const [title, ...rest] = node.arguments
      if (title && rest.length > 0 && (isStringLiteralLike(title) || isTemplateExpression(title))) found.push(title.getText().slice(1, -1))
    }
    forEachChild(node, visit)
  }
  visit(createSourceFile('a.test.ts', text, ScriptTarget.Latest, true))
  return found
}

/** The name at the foot of `test`, `test.each(...)` or `test.concurrent.each(...)`. */
function calledIn(expression: Expression): string {
  if (isIdentifier(expression)) return expression.text
  return 'expression' in expression ? calledIn(expression.expression as Expression) : ''
}
