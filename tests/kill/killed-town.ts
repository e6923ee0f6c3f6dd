import { once } from 'node:events'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { loadCalendars } from '../../src/holidays.ts'
import { parseRegister } from '../../src/register/parse.ts'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { isJson, objectIn } from '../../src/rehearsal/json.ts'
import { workspaceFrom } from '../../src/rehearsal/seed.ts'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import { openWorkspace } from '../../src/rehearsal/workspace.ts'
import { rowBlockIds } from '../../src/rendering/buttons.ts'
import { secretary } from '../a-register.ts'
import { BotProcess } from './bot-process.ts'
import type { Deed, Happened } from './deeds.ts'
import { Dice } from './dice.ts'
import { Reader, readRegister } from './kept.ts'
import type { KillPlan } from './kill-plan.ts'
import { killPlan, planName } from './kill-plan.ts'
import { killRegister, lead, mornings, people, rated, renamed, silent, talking } from './kill-register.ts'
import type { Trouble } from './trouble.ts'
import { makeTrouble } from './trouble.ts'
import { wrongIn } from './wrongs.ts'

/** What a town went through, and what came of it. */
export interface Town {
  readonly wrong: readonly string[]
  /** How often each kind of kill was met, by name. */
  readonly kills: ReadonlyMap<string, number>
  readonly counts: {
    readonly words: number
    readonly presses: number
    readonly commands: number
    readonly choices: number
    readonly namings: number
    readonly undos: number
    readonly rewordings: number
    readonly removals: number
    readonly edits: number
    readonly nudges: number
    readonly reads: number
  }
  /** What happened, a line each. */
  readonly story: readonly string[]
}

const secretariat = { channel: '#secretariat', member: secretary }

/** A start takes about a second; on a busy machine many. */
const startMostMs = 60_000
/** What has not come after so long a time with nothing new is taken for lost. */
const settleMostMs = 20_000

/** Plays a town in which the bot is killed `kills` times, settles, and looks at what is there. */
export async function playTown({ seed, kills }: { seed: number; kills: number }): Promise<Town> {
  const town = await openKilledTown(seed)
  // Each second town is reached by signed HTTP, the others over sockets.
  if (seed % 2 === 0) town.reachedAt(await freePort())
  try {
    for (let life = 0; life < kills; life++) {
      if (life > 0 && life % livesADay === 0) await town.nextMorning()
      await town.live(killPlan(town.dice, life + seed))
    }
    return await town.end()
  } finally {
    await town.close()
  }
}

/** Kills between two mornings. */
const livesADay = 9

async function openKilledTown(seed: number): Promise<KilledTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relance-killed-'))
  const text = `${JSON.stringify(killRegister(), null, 2)}\n`
  writeFileSync(path.join(folder, 'commitments.json'), text)
  const parsed = parseRegister(text, loadCalendars())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const clock = new RunningClock(mornings[0] ?? '')
  const workspace = await openWorkspace({ now: () => clock.now(), ...workspaceFrom(parsed.register) })
  return new KilledTown({ seed, folder, workspace, clock })
}

/** The clock of a day: it runs on from its morning, over all the lives of that day. */
class RunningClock {
  #morning: DateTime
  #startedMs = performance.now()

  constructor(morning: string) {
    this.#morning = DateTime.fromISO(morning, { zone: 'utc' })
  }

  now(): DateTime {
    return this.#morning.plus({ milliseconds: Math.round(performance.now() - this.#startedMs) })
  }

  moveTo(morning: string): void {
    this.#morning = DateTime.fromISO(morning, { zone: 'utc' })
    this.#startedMs = performance.now()
  }
}

class KilledTown implements Happened {
  readonly dice: Dice
  readonly workspace: Workspace
  readonly file: string
  readonly deeds: Deed[] = []
  readonly #folder: string
  readonly #clock: RunningClock
  readonly #reader: Reader
  readonly #kills = new Map<string, number>()
  #lives = 0
  readonly #story: string[] = []
  readonly #pressed = new Set<string>()
  readonly #undone = new Set<string>()
  /** Where the bot listens, in HTTP mode. */
  #port: number | undefined
  readonly #wrong: string[] = []
  #bot: BotProcess | undefined
  #morning = 0
  #channelName = renamed.channel
  #number = 0

  constructor({ seed, folder, workspace, clock }: { seed: number; folder: string; workspace: Workspace; clock: RunningClock }) {
    this.dice = new Dice(seed)
    this.workspace = workspace
    this.file = path.join(folder, 'commitments.json')
    this.#folder = folder
    this.#clock = clock
    this.#reader = new Reader(this.file)
  }

  reachedAt(port: number): void {
    this.#port = port
    this.workspace.gateway.sendTo(`http://127.0.0.1:${port}/slack/events`)
  }

  /** One life of the bot: things happen while it is down, while it starts and while it works, until it is killed. */
  async live(plan: KillPlan): Promise<void> {
    this.#lives++
    this.#tell(`life: killed at ${planName(plan)}`)
    if (this.dice.isLucky(0.6)) this.#act()
    this.#actInTurn()
    const bot = this.#start(plan)
    const trouble = this.dice.isLucky(0.4) ? makeTrouble(this.workspace, this.dice) : undefined
    if (trouble) this.#tell(`trouble: ${trouble.name}`)
    const cut = plan.at === 'call' ? this.#killAtCall(bot, plan) : undefined
    if (plan.at === 'start') setTimeout(() => bot.kill('SIGKILL'), plan.afterMs)

    const startedMs = performance.now()
    const heard = this.#isHeard(bot)
    if (this.dice.isLucky(0.5)) void wait(this.dice.below(500)).then(() => this.#act())
    await Promise.race([heard, bot.ended, wait(startMostMs)])
    if (plan.at === 'work') setTimeout(() => bot.kill('SIGKILL'), plan.afterMs)
    // What a slow machine takes long to start it takes long to come to a step. It hears before it has read its register, and writes after that.
    const bearMs = 2 * (performance.now() - startedMs) + 300
    const acting = this.#actUntilDead(bot, { bearMs, moreDeeds: plan.at === 'step' ? 8 : 0, trouble })
    const how = await bot.ended
    await acting
    cut?.end()
    await trouble?.end()
    if (/^exit/.test(how)) this.#wrong.push(`the bot ended by itself (${how}): ${bot.output.slice(-2_000)}`)
    this.#count(plan, how)
    await this.#socketsGone()
  }

  /** Lets the bot settle, and goes on to the next working day. */
  async nextMorning(): Promise<void> {
    await this.#settle()
    this.#morning++
    this.#clock.moveTo(mornings[this.#morning] ?? '')
    this.#tell(`morning of ${mornings[this.#morning]}`)
  }

  /** Starts the bot twice more, so that what would come twice has come, and says what is wrong. */
  async end(): Promise<Town> {
    await this.#settle()
    await this.#settle()
    this.#reader.close()
    const { broken, reads } = this.#reader
    if (broken.length > 0) this.#wrong.push(`the file was not whole at ${broken.length} of ${reads} reads: ${broken[0]}`)
    this.#wrong.push(...(await wrongIn(this)))
    const count = (kind: Deed['kind']) => this.deeds.filter((deed) => deed.kind === kind).length
    return {
      wrong: this.#wrong,
      kills: this.#kills,
      counts: {
        words: count('words'),
        presses: count('press'),
        commands: count('command'),
        choices: count('choice'),
        namings: count('naming'),
        undos: count('undo'),
        rewordings: count('rewording'),
        removals: count('removal'),
        edits: count('edit'),
        nudges: this.nudges(silent.channel).length,
        reads,
      },
      story: this.#story,
    }
  }

  /** The mornings that there were. */
  get days(): string[] {
    return mornings.slice(0, this.#morning + 1).map((morning) => morning.slice(0, 10))
  }

  /** The bot's messages in a channel, outside threads. */
  nudges(channel: string): PostedMessage[] {
    return this.workspace.messages(channel).filter((each) => each.bot_id !== undefined && each.thread_ts === undefined)
  }

  async close(): Promise<void> {
    this.#reader.close()
    this.#bot?.kill('SIGKILL')
    await this.#bot?.ended
    await this.workspace.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** A life that ends in order, once everything that must be there is there, or has not come for too long. */
  async #settle(): Promise<void> {
    const bot = this.#start()
    await Promise.race([this.#isHeard(bot), bot.ended, wait(startMostMs)])
    let missing: string[] = []
    for (let sinceNewMs = performance.now(); performance.now() - sinceNewMs < settleMostMs; await wait(250)) {
      const before = missing.length
      missing = await wrongIn(this)
      if (missing.length === 0) break
      if (missing.length !== before) sinceNewMs = performance.now()
    }
    this.#tell(missing.length === 0 ? 'settled' : `not settled: ${missing.join('; ')}`)
    bot.kill('SIGTERM')
    const how = await bot.ended
    // On a machine with much else to do it may not have the time; then that is a death like the others.
    const isLate = bot.output.includes('the stop did not come to its end in time')
    if (how !== 'exit 0' && !isLate) this.#wrong.push(`a stop in order ended with ${how}: ${bot.output.slice(-2_000)}`)
    await this.#socketsGone()
  }

  #start(plan?: KillPlan): BotProcess {
    const { workspace } = this
    this.#bot = new BotProcess({
      folder: this.#folder,
      env: {
        SLACK_BOT_TOKEN: workspace.botToken,
        ...(this.#port === undefined
          ? { SLACK_APP_TOKEN: workspace.appToken }
          : { SLACK_SIGNING_SECRET: workspace.signingSecret, PORT: String(this.#port) }),
        SLACK_API_URL: workspace.url,
        RELANCE_NOW: this.#clock.now().toISO() ?? '',
      },
      ...(plan?.at === 'step' ? { killAt: `${plan.step} ${plan.passing}` } : {}),
    })
    return this.#bot
  }

  #killAtCall(bot: BotProcess, { method, when }: Extract<KillPlan, { at: 'call' }>) {
    const onMeeting = () => bot.kill('SIGKILL')
    return this.workspace.faults.plan(method, { does: 'hang', when }, { times: 1, onMeeting })
  }

  /**
   * Some deeds close to one another, then time for the bot to come to its end, and a few deeds more while it has not come to its step: on a fast
   * machine the time is short, and no deed may have changed the register. A plan that is never met is brought about from outside.
   */
  async #actUntilDead(
    bot: BotProcess,
    { bearMs, moreDeeds, trouble }: { bearMs: number; moreDeeds: number; trouble: Trouble | undefined },
  ): Promise<void> {
    let isDead = false
    const dead = bot.ended.then(() => {
      isDead = true
    })
    for (let deed = 0; deed < 6 && !isDead; deed++) {
      this.#act()
      // What was held back comes while later words are on their way.
      if (deed === 4) await trouble?.end()
      await Promise.race([dead, wait(this.dice.below(60))])
    }
    await Promise.race([dead, wait(bearMs)])
    for (let deed = 0; deed < moreDeeds && !isDead; deed++) {
      this.#act()
      await Promise.race([dead, wait(bearMs / 2)])
    }
    if (!isDead) bot.kill('SIGKILL')
  }

  /** One of the deeds of which chance brings few, so that every town has each of them. */
  #actInTurn(): void {
    const turns = [
      () => this.#undo(),
      () => this.#rewrite(),
      () => this.#command(),
      () => this.#choose(),
      () => this.#name(),
      () => this.#edit(),
      () => this.#press(),
    ]
    turns[this.#lives % turns.length]?.()
  }

  /** Somebody does something. */
  #act(): void {
    const chance = this.dice.next()
    if (chance < 0.5) this.#sayInThread()
    else if (chance < 0.58) this.#sayDirectly()
    else if (chance < 0.74) this.#press()
    else if (chance < 0.78) this.#undo()
    else if (chance < 0.82) this.#rewrite()
    else if (chance < 0.86) this.#command()
    else if (chance < 0.88) this.#choose()
    else if (chance < 0.9) this.#name()
    else if (chance < 0.96) this.#edit()
    else if (chance < 0.98) void this.workspace.redeliver().catch(() => undefined)
    else this.workspace.gateway.cut()
  }

  #sayInThread(): void {
    const team = this.dice.oneOf(talking)
    // Mostly the newest thread: what is said in one thread must not hide what was said there before.
    const threads = this.nudges(team.channel).slice(-2)
    const thread = this.dice.isLucky(0.8) ? threads.at(-1) : threads[0]
    if (!thread) return
    const about = this.dice.oneOf(team.commitments)
    const rating = about === rated || this.dice.isLucky(0.3) ? this.dice.oneOf(['at risk', 'blocked']) : undefined
    this.#say({
      who: about === rated ? lead : this.dice.oneOf(people),
      channel: team.channel,
      threadTs: thread.ts,
      about,
      ...(rating ? { rating } : {}),
    })
  }

  #sayDirectly(): void {
    const { id } = this.workspace.conversations.direct(this.workspace.conversations.personByEmail(lead)?.id ?? '')
    this.#say({ who: lead, channel: id, about: this.dice.oneOf(talking[0]?.commitments.filter((each) => each !== rated) ?? []) })
  }

  #say({
    who,
    channel,
    threadTs,
    about,
    rating,
  }: {
    who: string
    channel: string
    threadTs?: string
    about: string
    rating?: string
  }): void {
    const token = this.#token('w')
    const words = rating === undefined ? `${about} note ${token}` : `${about} ${rating}: ${token}`
    const before = this.workspace.messages(channel).length
    void this.workspace.person(who).say(channel, words, threadTs === undefined ? {} : { threadTs })
    const ts = this.workspace.messages(channel)[before]?.ts ?? ''
    this.#tell(`${who} in ${channel} ${threadTs ?? ''}: ${words} (${ts})`)
    this.deeds.push({ kind: 'words', ts, channel, token, about, who, isDirect: threadTs === undefined, ...(rating ? { rating } : {}) })
  }

  /** Somebody says by a button or a menu how it goes: each person once about each commitment, so that the entry can be told from all others. */
  #press(): void {
    const team = this.dice.oneOf(talking)
    const message = this.nudges(team.channel).at(-1)
    const controls = message ? controlsOf(message).filter(({ about }) => about !== rated) : []
    const who = this.dice.oneOf(people.filter((each) => each !== lead))
    const control = controls.filter(({ about }) => !this.#pressed.has(`${who} ${about}`))[0]
    if (!message || !control) return
    this.#pressed.add(`${who} ${control.about}`)
    const { about, ...press } = control
    this.#tell(`${who} presses on ${about}`)
    const outcome = this.workspace.person(who).press({ channel: team.channel, ts: message.ts, ...press })
    this.deeds.push({ kind: 'press', by: who, about, outcome })
  }

  /** Somebody takes a note back, by the button under the bot's answer to it. */
  #undo(): void {
    const { channel } = this.dice.oneOf(talking)
    const open = this.workspace.messages(channel).flatMap((answer) => undoOf(answer).map((undo) => ({ ...undo, ts: answer.ts })))
    for (const deed of this.deeds.toReversed()) {
      if (deed.kind !== 'words' || deed.channel !== channel || deed.rating !== undefined || this.#undone.has(deed.token)) continue
      const undo = open.find(({ said }) => said.includes(deed.token))
      if (!undo) continue
      const { token, who, about } = deed
      this.#undone.add(token)
      this.#tell(`${who} takes ${token} back`)
      const { ts, blockId, at } = undo
      this.deeds.push({
        kind: 'undo',
        token,
        about,
        at,
        outcome: this.workspace.person(who).press({ channel, ts, blockId, actionId: 'undo' }),
      })
      return
    }
  }

  /** Somebody edits a note that they wrote in a thread, or deletes it; each once. */
  #rewrite(): void {
    const rewritten = new Set(this.deeds.flatMap((deed) => (deed.kind === 'rewording' || deed.kind === 'removal' ? deed.ts : [])))
    const note = this.deeds.findLast(
      (deed) =>
        deed.kind === 'words' && !deed.isDirect && deed.rating === undefined && !this.#undone.has(deed.token) && !rewritten.has(deed.ts),
    )
    if (note?.kind !== 'words') return
    const { ts, channel, about, who } = note
    const author = this.workspace.person(who)
    this.#undone.add(note.token)
    if (this.dice.isLucky(0.5)) {
      const token = this.#token('r')
      this.#tell(`${who} edits ${note.token} to ${token}`)
      void author.edit(channel, ts, `${about} note ${token}`)
      this.deeds.push({ kind: 'rewording', ts, channel, about, token })
    } else {
      this.#tell(`${who} deletes ${note.token}`)
      void author.remove(channel, ts)
      this.deeds.push({ kind: 'removal', ts, channel, about, token: note.token })
    }
  }

  #command(): void {
    const token = this.#token('c')
    const about = this.dice.oneOf(talking[1]?.commitments ?? [])
    this.#tell(`a command: ${token}`)
    this.deeds.push({ kind: 'command', token, outcome: this.workspace.person(lead).command(`update ${about} note ${token}`) })
  }

  /** One of two people says from which hour on they are written to, or until when they are away. */
  #choose(): void {
    const who = this.dice.oneOf(people.slice(-2))
    const number = ++this.#number
    const of = this.dice.oneOf(['hour', 'absence'] as const)
    const day = DateTime.fromISO('2011-04-01').plus({ days: number % 300 })
    const value =
      of === 'hour' ? `${10 + (Math.floor(number / 60) % 12)}:${String(number % 60).padStart(2, '0')}` : day.toFormat('yyyy-MM-dd')
    const words = of === 'hour' ? `settings hour ${value}` : `away until ${day.plus({ days: 1 }).toFormat('d LLLL yyyy')}`
    this.#tell(`${who}: ${words}`)
    this.deeds.push({ kind: 'choice', who, of, value, outcome: this.workspace.person(who).command(words) })
  }

  /** A channel gets a new name, and then the secretariat writes that to the register, where it is offered. */
  #name(): void {
    const standing = readRegister(this.file).teams.get(renamed.id)?.channel
    const offered = this.nudges(secretariat.channel).flatMap(namingsOf)
    const offer = offered.find(({ from, to }) => from === standing && to === this.#channelName)
    if (offer) {
      const { ts, blockId, actionId, to: value } = offer
      this.#tell(`${secretariat.member} writes ${value}`)
      const press = { channel: secretariat.channel, ts, blockId, actionId }
      this.deeds.push({ kind: 'naming', value, outcome: this.workspace.person(secretariat.member).press(press) })
      // By its id it is followed, which the bot has seen by then.
    } else if (standing === this.#channelName && this.#lives > 2) {
      const name = `${renamed.channel}-${++this.#number}`
      this.#tell(`${standing} is called ${name} from now on`)
      void this.workspace.admin.rename(this.#channelName, name).catch(() => undefined)
      this.#channelName = name
    }
  }

  /** Somebody saves the file, in the middle of whatever the bot does. */
  #edit(): void {
    const about = this.dice.oneOf(silent.commitments)
    const title = `About ${about}, ${this.#token('e')}`
    const save = () => {
      const text = readFileSync(this.file, 'utf8').replace(new RegExp(`"About ${about}[^"]*"`), `"${title}"`)
      const temporary = `${this.file}.editor`
      writeFileSync(temporary, text)
      renameSync(temporary, this.file)
    }
    if (this.#bot) this.#bot.frozen(save)
    else save()
    this.#tell(`an edit: ${title}`)
    this.deeds.push({ kind: 'edit', about, title })
  }

  #token(kind: string): string {
    return `${kind}${String(++this.#number).padStart(4, '0')}x`
  }

  #count(plan: KillPlan, how: string): void {
    // A step that was not met in its time was ended from outside.
    const name = how !== 'SIGKILL' ? how : plan.at === 'step' ? 'work' : plan.at
    this.#kills.set(name, (this.#kills.get(name) ?? 0) + 1)
    this.#tell(`dead: ${how}`)
  }

  /** Resolves when the bot hears. */
  async #isHeard(bot: BotProcess): Promise<void> {
    const port = this.#port
    if (port === undefined) return this.workspace.gateway.joined()
    let hasEnded = false
    void bot.ended.then(() => {
      hasEnded = true
    })
    while (!hasEnded && !(await isOpen(port))) await wait(10)
  }

  async #socketsGone(): Promise<void> {
    if (this.#port !== undefined) return
    while (this.workspace.gateway.connected) await wait(5)
  }

  #tell(line: string): void {
    this.#story.push(`${this.#clock.now().toFormat('HH:mm:ss.SSS')} ${line}`)
  }
}

/** The Undo button of an answer about one entry. */
function undoOf({ text, blocks = [] }: PostedMessage): { blockId: string; at: string; said: string }[] {
  return blocks.filter(isJson).flatMap(({ block_id: blockId, accessory }) => {
    if (!isJson(accessory) || accessory['action_id'] !== 'undo') return []
    const { entries } = objectIn(accessory['value'])
    const [entry, ...more] = Array.isArray(entries) ? entries.filter(isJson) : []
    return entry && more.length === 0 ? [{ blockId: String(blockId), at: String(entry['at']), said: String(text) }] : []
  })
}

/** The buttons of a notice that write the new name of a channel. */
function namingsOf({ ts, blocks = [] }: PostedMessage): { ts: string; blockId: string; actionId: string; from: string; to: string }[] {
  return blocks.filter(isJson).flatMap(({ block_id: blockId, elements }) =>
    (Array.isArray(elements) ? elements.filter(isJson) : []).flatMap((element) => {
      const { does, edits } = objectIn(element['value'])
      const [edit] = does === 'write' && Array.isArray(edits) ? edits.filter(isJson) : []
      if (!edit) return []
      return [{ ts, blockId: String(blockId), actionId: String(element['action_id']), from: String(edit['from']), to: String(edit['to']) }]
    }),
  )
}

/** A port on which nobody listens now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Whether somebody listens there. */
function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (open: boolean) => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })
}

interface Control {
  readonly about: string
  readonly blockId: string
  readonly actionId: string
  readonly option?: string
}

const onTrack = /^(on track|en bonne voie)$/i

/** The buttons, and the options of menus, by which something in a message is said to be on track. */
function controlsOf({ blocks = [] }: PostedMessage): Control[] {
  return blocks.filter(isJson).flatMap((block) => {
    const elements = [...(Array.isArray(block['elements']) ? block['elements'] : []), block['accessory']].filter(isJson)
    return elements.flatMap((element) => {
      const options = Array.isArray(element['options']) ? element['options'].filter(isJson) : []
      return (options.length > 0 ? options : [element]).flatMap((each) => {
        const { words } = objectIn(each['value'])
        const id = rowBlockIds.commitment(String(block['block_id']))
        if (!onTrack.test(String(words))) return []
        const option = each === element ? {} : { option: String(each['value']) }
        return [{ about: id, blockId: String(block['block_id']), actionId: String(element['action_id']), ...option }]
      })
    })
  })
}
