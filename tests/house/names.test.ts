import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const source = path.resolve(import.meta.dirname, '../../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** What is named at the top level of a file: functions, classes, types, constants. */
function namesOf(file: string): string[] {
  const parsed = ts.createSourceFile(file, readFileSync(path.join(source, file), 'utf8'), ts.ScriptTarget.Latest)
  return parsed.statements.flatMap((statement): string[] => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    return isNamed && statement.name ? [statement.name.text] : []
  })
}

/** What each language has under its own name: a file of words and one of sentences. */
const ofLanguages = /^(?:replies\/languages|wording)\//

test('no name at the top level of a file stands for two things in two rooms', () => {
  const filesByName = new Map<string, string[]>()
  for (const file of files) for (const name of namesOf(file)) filesByName.set(name, [...(filesByName.get(name) ?? []), file])
  const roomOf = (file: string) => file.split(path.sep)[0]
  const twice = [...filesByName]
    .map(([name, all]) => ({ name, in: all.filter((file) => !ofLanguages.test(file)) }))
    .filter((each) => new Set(each.in.map(roomOf)).size > 1)
  expect(files.length).toBeGreaterThan(100)
  expect(twice).toEqual([])
})
