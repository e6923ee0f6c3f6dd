/** A reply in the thread of the newest message to a team; if `about` is given, of the newest that named that commitment. */
export interface ReplyAct {
  readonly at: string
  readonly as: string
  readonly team: string
  readonly about?: string
  readonly say: string
}

/** One thing that a person does in the written year. */
export type ScriptedAct = ReplyAct | { readonly at: string; readonly as: string; readonly command: string }

const ukba = 'lead@ukba.example'
const paf = 'responsable@paf.example'
const home = 'lead@homeoffice.example'
const immigration = 'responsable@immigration-fr.example'
const interior = 'responsable@interieur-fr.example'
const secretary = 'secretariat@cabinet-office.example'

/**
 * From the morning after the summit to March 2012. The dates of the next summit and the outcome at Calais are of public record
 * (docs/REGISTER.md, "What happened later"). What people say is made up for the rehearsal. Instants are in UTC.
 */
export const writtenYear: readonly ScriptedAct[] = [
  { at: '2010-11-03T10:00Z', as: ukba, team: 'uk-border-agency', say: 'yes' },
  { at: '2010-11-03T10:20Z', as: paf, team: 'fr-paf', say: 'oui' },
  { at: '2010-11-03T10:30Z', as: home, team: 'uk-home-office', say: 'yes' },
  { at: '2010-11-03T11:00Z', as: immigration, team: 'fr-immigration-ministry', say: 'oui' },
  // The ministry ended on 14 November 2010, a Sunday: what it owed went to the Ministry of the Interior.
  {
    at: '2010-11-15T10:00Z',
    as: secretary,
    command: 'assign all of fr-immigration-ministry to fr-interior: the ministry ended on 14 November 2010',
  },
  { at: '2010-11-16T10:00Z', as: home, team: 'uk-home-office', about: 'data-talks', say: 'data-talks on track' },
  {
    at: '2010-12-06T11:00Z',
    as: ukba,
    team: 'uk-border-agency',
    about: 'ports-risk-analysis',
    say: 'ports on track, calais at risk: the winter traffic is higher than planned',
  },
  { at: '2010-12-06T14:00Z', as: paf, team: 'fr-paf', about: 'ports-risk-analysis', say: 'ports en bonne voie' },
  { at: '2011-01-10T10:00Z', as: secretary, command: 'event next-summit 2011-11-25' },
  { at: '2011-01-13T10:00Z', as: home, team: 'uk-home-office', about: 'data-talks', say: 'data-talks done' },
  { at: '2011-01-14T10:00Z', as: interior, team: 'fr-interior', about: 'data-talks', say: "data-talks d'accord" },
  { at: '2011-03-01T11:00Z', as: ukba, team: 'uk-border-agency', about: 'ports-risk-analysis', say: 'is it done? not yet' },
  { at: '2011-03-24T11:00Z', as: ukba, team: 'uk-border-agency', about: 'ports-risk-analysis', say: 'at risk: Dunkirk data is late' },
  {
    at: '2011-03-30T15:00Z',
    as: paf,
    team: 'fr-paf',
    about: 'ports-risk-analysis',
    say: 'reporté au 15 avril 2011 : les données de Dunkerque manquent',
  },
  { at: '2011-04-14T09:00Z', as: ukba, team: 'uk-border-agency', about: 'ports-risk-analysis', say: 'our side is done' },
  {
    at: '2011-04-15T09:00Z',
    as: paf,
    team: 'fr-paf',
    about: 'ports-risk-analysis',
    say: "pas d'accord : il manque le chapitre sur Coquelles",
  },
  { at: '2011-04-26T09:00Z', as: ukba, team: 'uk-border-agency', about: 'ports-risk-analysis', say: 'ports done' },
  { at: '2011-04-27T09:00Z', as: paf, team: 'fr-paf', about: 'ports-risk-analysis', say: 'ports terminé' },
  { at: '2011-06-10T10:00Z', as: paf, command: 'update calais-detection note 75 % de migrants en moins autour de Calais' },
  { at: '2011-09-12T09:00Z', as: secretary, command: 'event next-summit 2012-02-17' },
  { at: '2012-02-17T18:30Z', as: secretary, command: 'event next-summit held' },
  {
    at: '2012-02-20T10:00Z',
    as: ukba,
    team: 'uk-border-agency',
    about: 'border-technology',
    say: 'border-technology slips to end of June 2012: the scanners are not delivered',
  },
]

/** Where the written year ends. */
export const writtenYearEnds = '2012-03-31T18:00Z'
