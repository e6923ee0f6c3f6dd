import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** A sentence's own words as they stand in the source, without what is put into them and without commands between backticks. */
function wordsIn(file: string): { readonly words: string; readonly isTypeset: boolean; readonly line: number }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: ReturnType<typeof wordsIn> = []
  const see = (node: ts.Node, isTypeset: boolean): void => {
    if (ts.isImportDeclaration(node) || isTyped(node)) return
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    if (ts.isTemplateExpression(node)) {
      // Commands begin in one part and end in another.
      const whole = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      found.push({ words: whole, isTypeset, line })
      for (const { expression } of node.templateSpans) see(expression, false)
      return
    }
    if (ts.isStringLiteralLike(node)) found.push({ words: node.text, isTypeset, line })
    const isTag = ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'typeset'
    node.forEachChild((child) => see(child, isTag))
  }
  see(source, false)
  return found.map(({ words, ...more }) => ({ ...more, words: words.replace(/`[^`]*`/g, '') }))
}

/** What somebody types, as an example or by a press. */
function isTyped(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'words'
  if (ts.isVariableDeclaration(node)) return node.name.getText() === 'slips'
  return ts.isArrowFunction(node) && ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'write'
}

const files = globSync('src/wording/fr*.ts')

test.each(files)('no sentence of %s has a typewriter’s apostrophe, or a blank at which a line may break before a mark', (file) => {
  const faults = wordsIn(file).filter(({ words, isTypeset }) => !isTypeset && /\p{L}'\p{L}|\S [:;!?»]|« /u.test(words))
  expect(faults.map(({ words, line }) => `${line}: ${words}`)).toEqual([])
})

test('the sentences of French were looked at', () => {
  expect(files.flatMap(wordsIn).length).toBeGreaterThan(500)
})
