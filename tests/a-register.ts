import { loadCalendars } from '../src/holidays.ts'
import type { Register } from '../src/register/register.ts'
import { registerOf } from '../src/register/register.ts'
import type { RegisterFile } from '../src/register/schema.ts'
import { registerFile } from '../src/register/schema.ts'

/** The holidays that the bot itself goes by. */
export const testCalendars = loadCalendars()

type Given = Record<string, unknown>

/** What a test may say of the whole file: any key of it, and `others`, the commitments beside the first. */
interface GivenFile extends Given {
  readonly others?: readonly Given[]
}

export const ukLead = 'lead@ukba.example'
export const ukDesk = 'desk@ukba.example'
export const frLead = 'lead@paf.example'
export const frDesk = 'desk@paf.example'
export const secretary = 'secretary@example.org'

export const ukBorderAgency = {
  id: 'uk-border-agency',
  name: 'UK Border Agency',
  party: 'uk',
  channel: '#uk-border-agency',
  leads: [ukLead],
  members: [ukDesk],
}
export const frPaf = { id: 'fr-paf', name: 'Police aux frontières', party: 'fr', channel: '#fr-paf', leads: [frLead], members: [frDesk] }
const ukHomeOffice = { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#uk-home-office', leads: ['lead@ho.example'] }
const frInterior = { id: 'fr-interior', name: 'Intérieur', party: 'fr', channel: '#fr-interior', leads: ['lead@interieur.example'] }

/** The owners of a commitment that two parties lead. */
export const bothSides = [
  { team: 'uk-border-agency', role: 'lead' },
  { team: 'fr-paf', role: 'lead' },
]

/** One side only: a leading team of the United Kingdom. */
export const ukAlone = [{ team: 'uk-border-agency', role: 'lead' }]

/**
 * The content of a whole, valid register of two parties with one commitment, `ports`, led by both; only what the test is about is named:
 * what the commitment has, then what the file has. Nobody is polled, and no digest sent, unless the test says so.
 */
export function aRegisterFile(first: Given = {}, { others = [], cadence, ...file }: GivenFile = {}): RegisterFile {
  return registerFile.parse({
    version: 1,
    title: 'A register for tests',
    timezone: 'Europe/London',
    calendar: 'GB-ENG',
    language: 'en',
    secretariat: { channel: '#secretariat', members: [secretary], language: 'en' },
    parties: [
      { id: 'uk', name: 'United Kingdom', language: 'en', timezone: 'Europe/London', calendar: 'GB-ENG' },
      { id: 'fr', name: 'France', language: 'fr', timezone: 'Europe/Paris', calendar: 'FR' },
    ],
    teams: [ukHomeOffice, { ...ukBorderAgency, escalatesTo: 'uk-home-office' }, frPaf, frInterior],
    events: [{ id: 'next-summit', name: 'Next UK-France summit', date: null, log: [] }],
    ...file,
    cadence: { poll: 'never', digest: 'never', ...(cadence as object | undefined) },
    commitments: [first, ...others].map(aCommitment),
  })
}

/** The same, as the register in memory. */
export function aRegister(first: Given = {}, file: GivenFile = {}): Register {
  return registerOf(aRegisterFile(first, file))
}

function aCommitment(given: Given, index: number): Given {
  const id = index === 0 ? 'ports' : `other-${index}`
  return {
    id,
    title: 'Risk analysis of the Northern French ports',
    text: 'The United Kingdom and France will carry out a risk analysis of the Northern French ports.',
    source: { document: 'Declaration', date: '2010-11-02' },
    owners: bothSides,
    status: 'open',
    rating: null,
    log: [],
    ...given,
  }
}
