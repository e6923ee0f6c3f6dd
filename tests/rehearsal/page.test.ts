import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PageServer } from '../../src/rehearsal/page-server.ts'
import { servePage } from '../../src/rehearsal/page-server.ts'
import type { Stage } from '../../src/rehearsal/stage.ts'
import { openStage } from '../../src/rehearsal/stage.ts'
import { openBrowser } from './browser.ts'

let browser: Browser
let stage: Stage
let server: PageServer
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser.close())

beforeEach(async () => {
  stage = await openStage({ file: path.join(import.meta.dirname, '../../commitments.json'), write: () => undefined })
  server = await servePage(stage)
  page = await browser.newPage()
  complaints.length = 0
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(server.url)
})
afterEach(async () => {
  await page.close()
  await server.close()
  await stage.close()
})

async function actAs(email: string): Promise<void> {
  await page.getByLabel('Acting as').selectOption(email)
}

test('a visitor reads the first morning, answers in a thread, and sees the file change', async () => {
  await actAs('lead@ukba.example')
  await page.getByRole('button', { name: /#uk-border-agency/ }).click()
  await page.getByText('8 owners to confirm').waitFor()
  await page.getByLabel('Answer in the thread').first().fill('yes')
  await page.getByLabel('Answer in the thread').first().press('Enter')
  await page.getByText('confirmed').first().waitFor()
  await page.getByLabel('The register').getByText('"kind": "confirmed"').first().waitFor()
  expect(complaints).toEqual([])
})

test('a visitor moves the clock to the next nudge and answers by a button', async () => {
  await actAs('responsable@immigration-fr.example')
  await page.getByRole('button', { name: /#fr-immigration/ }).click()
  for (const day of ['8 November 2010', '10 November 2010']) {
    await page.getByRole('button', { name: 'Move to the next nudge' }).click()
    await page.getByText(day).first().waitFor()
  }
  await page.getByRole('button', { name: 'Oui, nous les prenons tous' }).last().click()
  await page.getByLabel('The register').getByText('"kind": "confirmed"').first().waitFor()
  expect(complaints).toEqual([])
})

test('a visitor sees the digest as a table whose buttons open a commitment, and its charts as numbers', async () => {
  await actAs('secretariat@cabinet-office.example')
  await page.getByRole('button', { name: /#summit-secretariat/ }).click()
  await page.getByRole('button', { name: 'Move to the next nudge' }).click()
  await page.getByText('8 November 2010').first().waitFor()
  const table = page.getByRole('table', { name: /Open commitments, the most pressing first/ })
  await table.getByRole('rowheader', { name: 'Ports risk analysis' }).waitFor()
  await page.getByRole('table', { name: 'Open by owner' }).first().waitFor()
  await table.getByRole('button', { name: 'Open' }).first().click()
  await page.getByRole('dialog').getByText('Risk analysis of Northern French ports').first().waitFor()
  expect(complaints).toEqual([])
})

test('a visitor types the command, and only they see the answer', async () => {
  await actAs('lead@ukba.example')
  await page.getByRole('button', { name: /#uk-border-agency/ }).click()
  await page.getByLabel('Message, or /commitments help').fill('/commitments show ports')
  await page.getByLabel('Message, or /commitments help').press('Enter')
  await page.getByText('Only you can see this').waitFor()
  await page.locator('.only-you').getByText('Risk analysis of Northern French ports').first().waitFor()
  await actAs('desk@ukba.example')
  await expect.poll(() => page.locator('.only-you').count()).toBe(0)
})

test('the words that people type are shown as text and nothing else', async () => {
  await actAs('lead@ukba.example')
  await page.getByRole('button', { name: /#uk-border-agency/ }).click()
  await page.getByLabel('Message, or /commitments help').fill('<img src=x onerror="document.title=1"> & <!channel>')
  await page.getByLabel('Message, or /commitments help').press('Enter')
  await page.getByText('<img src=x').waitFor()
  expect(await page.title()).toBe('Relance: rehearsal')
})

test('the page has no fault that axe knows, so that nobody is shut out', async () => {
  await page.getByText('owners to confirm').first().waitFor()
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const violations = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, help }) => id + ": " + help))')
  expect(violations).toEqual([])
})

test('what needs words opens a modal, which says what is missing, keeps what is typed, and closes when it is taken', async () => {
  await actAs('lead@ukba.example')
  await page.getByRole('button', { name: /#uk-border-agency/ }).click()
  await page.getByLabel('Answer in the thread').first().fill('yes')
  await page.getByLabel('Answer in the thread').first().press('Enter')
  await page.getByText('confirmed').first().waitFor()
  const blocked = page.locator('select', { has: page.locator('option', { hasText: 'Blocked' }) })
  for (let moves = 0; moves < 20 && (await blocked.count()) === 0; moves++) {
    await page.getByRole('button', { name: 'Move to the next nudge' }).click()
    await page.getByRole('button', { name: 'Move to the next nudge', disabled: false }).waitFor()
  }
  await blocked.first().selectOption({ label: 'Blocked' })
  const modal = page.getByRole('dialog', { name: 'Blocked' })
  await modal.getByRole('button', { name: 'Save' }).click()
  await modal.getByRole('alert').getByText('Slack asks to fill in: What is holding it up').waitFor()
  await modal.getByLabel('What is holding it up').fill('Dunkirk has sent no data')
  if (process.env['PICTURE']) await page.screenshot({ path: process.env['PICTURE'] })
  await modal.getByRole('button', { name: 'Save' }).click()
  await modal.waitFor({ state: 'detached' })
  await page.getByLabel('The register').getByText('Dunkirk has sent no data').first().waitFor()
  expect(complaints.filter((each) => !each.includes('400'))).toEqual([])
})

test('who is away says so on the Home tab, in a form with two days and who stands in', async () => {
  await actAs('lead@ukba.example')
  await page.getByRole('button', { name: 'Home tab' }).click()
  await page.getByRole('button', { name: 'I will be away' }).click()
  const modal = page.getByRole('dialog', { name: 'Away' })
  await modal.getByLabel('Last day away').fill('2010-11-12')
  await modal.getByLabel('Who stands in').selectOption({ label: 'desk@ukba.example' })
  await modal.getByRole('button', { name: 'Save' }).click()
  await modal.waitFor({ state: 'detached' })
  await page.getByText('Friday 12 November 2010, desk@ukba.example stands in').first().waitFor()
  await page.getByRole('button', { name: 'I am back' }).waitFor()
})

test('a visitor chooses on the Home tab to be written to in French, from 11:00 on', async () => {
  await actAs('lead@ukba.example')
  await page.getByRole('button', { name: 'Home tab' }).click()
  const tab = page.getByRole('main', { name: 'Home tab' })
  await tab.getByLabel('Direct messages from').selectOption({ label: '11:00' })
  await tab.getByText('Direct messages wait until 11:00, your choice; your team has 09:00.').waitFor()
  await tab.getByLabel('Language').selectOption({ label: 'Français' })
  await tab.getByText('Je vous écris en français, votre choix').waitFor()
  await page.getByLabel('The register').getByText('"language": "fr"').first().waitFor()
  expect(complaints).toEqual([])
})

test('the Home tab shows what waits for its reader, opens a commitment, and is drawn anew when something is said of it', async () => {
  await actAs('lead@ukba.example')
  await page.getByRole('button', { name: 'Home tab' }).click()
  const tab = page.getByRole('main', { name: 'Home tab' })
  await tab.getByText('8 commitments to confirm: yours?').waitFor()
  await tab.getByLabel('Find').fill('ports')
  await tab.getByLabel('Find').press('Enter')
  await tab.getByText(/with “ports”/).waitFor()
  await tab.getByLabel('Whose').selectOption({ label: 'All teams' })
  await tab.getByText(/^\d+ open commitments, with “ports”/).waitFor()
  await tab.getByRole('button', { name: 'Show everything again' }).click()
  await tab.getByText('8 commitments to confirm: yours?').waitFor()
  if (process.env['PICTURE']) await page.screenshot({ path: process.env['PICTURE'] })
  await tab.getByRole('button', { name: 'Open' }).first().click()
  await page.getByRole('dialog', { name: 'Commitment' }).getByRole('button', { name: 'Blocked' }).click()
  const modal = page.getByRole('dialog', { name: 'Blocked' })
  await modal.getByLabel('What is holding it up').fill('no vessel')
  await modal.getByRole('button', { name: 'Save' }).click()
  await modal.waitFor({ state: 'detached' })
  await tab.getByText('no vessel').waitFor()
  expect(complaints).toEqual([])
})

test('"Track commitment", in the menu of a message, opens the form; several teams are chosen, and the file has it', async () => {
  await stage.workspace.person('lead@ukba.example').say('uk-border-agency', 'We will publish a report on visas by end of June 2011.')
  await actAs('secretariat@cabinet-office.example')
  await page.getByRole('button', { name: /#uk-border-agency/ }).click()
  const message = page.locator('article', { hasText: 'publish a report on visas' }).last()
  await message.getByLabel('More for this message').click()
  await message.getByRole('button', { name: 'Track commitment' }).click()
  const modal = page.getByRole('dialog', { name: 'Add a commitment' })
  await modal.waitFor()
  expect(await modal.getByLabel('Title', { exact: true }).inputValue()).toBe('Publish a report on visas')
  await modal.getByLabel('Who leads it').selectOption(['uk-border-agency', 'fr-paf'])
  await modal.getByRole('button', { name: 'Add' }).click()
  await modal.waitFor({ state: 'detached' })
  await page.getByLabel('The register').getByText('"id": "publish-report-visas"').first().waitFor()
  expect(complaints).toEqual([])
})

test('an admin deactivates a lead, and the secretariat names another from what it is told', async () => {
  await page.getByText('As an admin').click()
  await page.getByLabel('Somebody').selectOption({ label: 'lead@ukba.example' })
  await page.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByRole('option', { name: 'lead@ukba.example (deactivated)' }).waitFor({ state: 'attached' })
  await actAs('secretariat@cabinet-office.example')
  await page.getByRole('button', { name: /#summit-secretariat/ }).click()
  await page.getByText('has nobody left who leads it').waitFor()
  await page.getByRole('button', { name: 'Name another lead' }).first().click()
  await page.getByLabel('Who').selectOption({ label: 'secretariat@cabinet-office.example' })
  await page.getByRole('button', { name: 'Name them' }).click()
  await page.getByText(/is led by secretariat@cabinet-office.example now/).waitFor()
  expect(complaints).toEqual([])
})
