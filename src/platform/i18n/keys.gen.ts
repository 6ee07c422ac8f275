// Made by `npm run generate` from the messages.*.json files. Do not edit.
import type { ReactNode } from 'react'
import type { Form } from '../../core/words/form.ts'

type Tag = (children: ReactNode) => ReactNode
type Nothing = Record<never, never>

export type Messages = {
  'gallery.agree': Nothing
  'gallery.agree-hint': Nothing
  'gallery.all-states': Nothing
  'gallery.badge-clay': Nothing
  'gallery.badge-ok': Nothing
  'gallery.badge-plain': Nothing
  'gallery.badge-sea': Nothing
  'gallery.badge-stop': Nothing
  'gallery.badge-wait': Nothing
  'gallery.bar-title': Nothing
  'gallery.buttons': Nothing
  'gallery.caption': Nothing
  'gallery.channel': Nothing
  'gallery.channel-both': Nothing
  'gallery.channel-call': Nothing
  'gallery.channel-room': Nothing
  'gallery.chart-note': Nothing
  'gallery.city': Nothing
  'gallery.colour': Nothing
  'gallery.column-answer': Nothing
  'gallery.column-month': Nothing
  'gallery.column-people': Nothing
  'gallery.column-points': Nothing
  'gallery.column-site': Nothing
  'gallery.column-state': Nothing
  'gallery.column-with': Nothing
  'gallery.compare': Nothing
  'gallery.confide': Nothing
  'gallery.confide-hint': Nothing
  'gallery.dark': Nothing
  'gallery.day': Nothing
  'gallery.day-1': Nothing
  'gallery.day-2': Nothing
  'gallery.day-4': Nothing
  'gallery.days': Nothing
  'gallery.delete': Nothing
  'gallery.dialog-open': Nothing
  'gallery.dialog-text': Nothing
  'gallery.dialog-title': Nothing
  'gallery.distribution-title': Nothing
  'gallery.drawings': Nothing
  'gallery.email': Nothing
  'gallery.email-hint': Nothing
  'gallery.email-sample': Nothing
  'gallery.empty-act': Nothing
  'gallery.empty-text': Nothing
  'gallery.empty-title': Nothing
  'gallery.english': Nothing
  'gallery.every-field': Nothing
  'gallery.fact-1': Nothing
  'gallery.fact-2': Nothing
  'gallery.fact-3': Nothing
  'gallery.facts': Nothing
  'gallery.figure-1': Nothing
  'gallery.figure-2': Nothing
  'gallery.figure-3': Nothing
  'gallery.figure-4': Nothing
  'gallery.file': Nothing
  'gallery.file-hint': Nothing
  'gallery.filters': Nothing
  'gallery.flash-ok': Nothing
  'gallery.flash-stop': Nothing
  'gallery.form-problems': Nothing
  'gallery.french': Nothing
  'gallery.hours': Nothing
  'gallery.hours-unit': Nothing
  'gallery.job-1': Nothing
  'gallery.job-2': Nothing
  'gallery.job-3': Nothing
  'gallery.later': Nothing
  'gallery.lead': Nothing
  'gallery.light': Nothing
  'gallery.line-title': Nothing
  'gallery.lock': Nothing
  'gallery.long-name': Nothing
  'gallery.long-site': Nothing
  'gallery.long-text': Nothing
  'gallery.long-title': Nothing
  'gallery.look': Nothing
  'gallery.more': Nothing
  'gallery.name': Nothing
  'gallery.note': Nothing
  'gallery.note-ok': Nothing
  'gallery.note-sea': Nothing
  'gallery.note-stop': Nothing
  'gallery.note-title': Nothing
  'gallery.nothing': Nothing
  'gallery.nothing-text': Nothing
  'gallery.nothing-title': Nothing
  'gallery.pagers': Nothing
  'gallery.part-charts': Nothing
  'gallery.part-drawings': Nothing
  'gallery.part-fields': Nothing
  'gallery.part-problems': Nothing
  'gallery.part-states': Nothing
  'gallery.part-tables': Nothing
  'gallery.parts': Nothing
  'gallery.password': Nothing
  'gallery.password-hint': Nothing
  'gallery.people': Nothing
  'gallery.person-1': Nothing
  'gallery.person-2': Nothing
  'gallery.person-3': Nothing
  'gallery.person-4': Nothing
  'gallery.private': Nothing
  'gallery.problem-agree': Nothing
  'gallery.problem-choose': Nothing
  'gallery.problem-choose-one': Nothing
  'gallery.problem-day': Nothing
  'gallery.problem-email': Nothing
  'gallery.problem-file': Nothing
  'gallery.problem-form': Nothing
  'gallery.problem-long': Nothing
  'gallery.problem-password': Nothing
  'gallery.problem-skills': Nothing
  'gallery.progress': Nothing
  'gallery.progress-text': { all: number; done: number }
  'gallery.proposals': Nothing
  'gallery.publish': Nothing
  'gallery.quote': Nothing
  'gallery.quote-source': Nothing
  'gallery.refuse': Nothing
  'gallery.rhythm': Nothing
  'gallery.rhythm-fortnight': Nothing
  'gallery.rhythm-month': Nothing
  'gallery.rhythm-week': Nothing
  'gallery.save': Nothing
  'gallery.select-pair': { name: string; other: string }
  'gallery.series-1': Nothing
  'gallery.series-2': Nothing
  'gallery.skill-1': Nothing
  'gallery.skill-10': Nothing
  'gallery.skill-2': Nothing
  'gallery.skill-3': Nothing
  'gallery.skill-4': Nothing
  'gallery.skill-5': Nothing
  'gallery.skill-6': Nothing
  'gallery.skill-7': Nothing
  'gallery.skill-8': Nothing
  'gallery.skill-9': Nothing
  'gallery.skills': Nothing
  'gallery.skills-hint': Nothing
  'gallery.skills-long': Nothing
  'gallery.step-1': Nothing
  'gallery.step-2': Nothing
  'gallery.step-3': Nothing
  'gallery.step-4': Nothing
  'gallery.steps': Nothing
  'gallery.tab-1': Nothing
  'gallery.tab-2': Nothing
  'gallery.thank': Nothing
  'gallery.time': Nothing
  'gallery.title': Nothing
  'gallery.titled': Nothing
  'gallery.type': Nothing
  'gallery.type-soft': Nothing
  'gallery.type-third': Nothing
  'gallery.way': Nothing
  'gallery.way-request': Nothing
  'gallery.way-request-hint': Nothing
  'gallery.way-run': Nothing
  'gallery.way-run-hint': Nothing
  'gallery.why': Nothing
  'gallery.why-1': Nothing
  'gallery.why-2': Nothing
  'gallery.why-3': Nothing
  'gallery.with-glyph': Nothing
  'gallery.words': Nothing
  'gallery.zone': Nothing
  'home.administration-go': Nothing
  'home.administration-text': Nothing
  'home.administration-title': Nothing
  'home.how-go': Nothing
  'home.how-title': Nothing
  'home.how-tu': Nothing
  'home.lead': Nothing
  'home.mails-go': Nothing
  'home.mails-text': { count: number }
  'home.mails-title': Nothing
  'home.people-go': Nothing
  'home.people-text': { count: number; units: number }
  'home.people-text-more': { count: number; units: number }
  'home.people-title': Nothing
  'home.place': Nothing
  'home.privacy-text': { coordinators?: Form }
  'home.privacy-title': Nothing
  'home.title': { name: string }
  'home.units-go': Nothing
  'http.administrator': Nothing
  'http.demonstration': Nothing
  'http.error-400': Nothing
  'http.error-400-lead': Nothing
  'http.error-403': Nothing
  'http.error-403-lead': Nothing
  'http.error-404': Nothing
  'http.error-404-lead': Nothing
  'http.error-409': Nothing
  'http.error-409-lead': Nothing
  'http.error-413': Nothing
  'http.error-413-lead': Nothing
  'http.error-415': Nothing
  'http.error-415-lead': Nothing
  'http.error-429': Nothing
  'http.error-429-lead': { minutes: number }
  'http.error-500': Nothing
  'http.error-500-lead': Nothing
  'http.error-503': Nothing
  'http.error-503-lead': Nothing
  'http.error-home': Nothing
  'http.field-missing': Nothing
  'http.field-too-long': { most: number }
  'http.field-wrong': Nothing
  'http.footer': Nothing
  'http.signed-out-meanwhile': Nothing
  'http.space-administrator': Nothing
  'http.to-sign-in': Nothing
  'i18n.role-name.article': Nothing
  'i18n.role-name.gender': Nothing
  'i18n.role-name.marks': Nothing
  'i18n.role-name.missing': Nothing
  'i18n.role-name.signs': Nothing
  'i18n.role-name.too-long': Nothing
  'i18n.role-name.unknown': Nothing
  'looks.colour-wrong': Nothing
  'looks.colours': Nothing
  'looks.contrast-day': { colour: string; nearest: string; ratio: string }
  'looks.contrast-night': { colour: string; nearest: string; ratio: string }
  'looks.day': Nothing
  'looks.lead': { above: string }
  'looks.logo': Nothing
  'looks.logo-alt': { name: string }
  'looks.logo-damaged': Nothing
  'looks.logo-file': Nothing
  'looks.logo-hint': Nothing
  'looks.logo-missing': Nothing
  'looks.logo-none': { above: string }
  'looks.logo-not-an-image': Nothing
  'looks.logo-remove': Nothing
  'looks.logo-removed': Nothing
  'looks.logo-saved': Nothing
  'looks.logo-send': Nothing
  'looks.logo-svg': Nothing
  'looks.logo-too-heavy': Nothing
  'looks.logo-too-large': Nothing
  'looks.main': Nothing
  'looks.main-hint': Nothing
  'looks.main-night': Nothing
  'looks.night': Nothing
  'looks.own-night': Nothing
  'looks.own-night-hint': Nothing
  'looks.preview': Nothing
  'looks.reset': Nothing
  'looks.reset-done': Nothing
  'looks.sample-go': Nothing
  'looks.sample-look': Nothing
  'looks.sample-state': Nothing
  'looks.sample-warm': Nothing
  'looks.save': Nothing
  'looks.saved': Nothing
  'looks.see': Nothing
  'looks.title': { name: string }
  'looks.warm': Nothing
  'looks.warm-hint': Nothing
  'looks.warm-night': Nothing
  'mail.footer': { organisation: string }
  'mails.administration-lead-demonstration': Nothing
  'mails.administration-lead-none': Nothing
  'mails.administration-lead-ready': Nothing
  'mails.administration-title': Nothing
  'mails.as-sent': Nothing
  'mails.as-text': Nothing
  'mails.as-text-hint': Nothing
  'mails.count': Nothing
  'mails.counts': Nothing
  'mails.counts-none': Nothing
  'mails.counts-note': Nothing
  'mails.date': Nothing
  'mails.empty': Nothing
  'mails.empty-title': Nothing
  'mails.frame': { subject: string }
  'mails.lead': Nothing
  'mails.list': Nothing
  'mails.one-lead': { email: string; when: string }
  'mails.place': Nothing
  'mails.reason': Nothing
  'mails.reason-left': Nothing
  'mails.reason-message-refused': Nothing
  'mails.reason-no-connection': Nothing
  'mails.reason-none': Nothing
  'mails.reason-not-made': Nothing
  'mails.reason-not-now': Nothing
  'mails.reason-nothing-to-say': Nothing
  'mails.reason-recipient-refused': Nothing
  'mails.reason-sender-refused': Nothing
  'mails.reason-sign-in-refused': Nothing
  'mails.reason-too-old': Nothing
  'mails.reason-unknown': Nothing
  'mails.reason-unknown-kind': Nothing
  'mails.state': Nothing
  'mails.state-dropped': Nothing
  'mails.state-failed': Nothing
  'mails.state-kept': Nothing
  'mails.state-sent': Nothing
  'mails.state-waiting': Nothing
  'mails.subject': Nothing
  'mails.title': Nothing
  'mails.trial': Nothing
  'mails.trial-about': { email: string }
  'mails.trial-body': { organisation: string }
  'mails.trial-hello': { name: string }
  'mails.trial-look': Nothing
  'mails.trial-send': Nothing
  'mails.trial-sent': Nothing
  'mails.trial-subject': Nothing
  'mails.trial-waits': Nothing
  'mails.waiting': { count: number }
  'matching.compare.at-least-two': Nothing
  'matching.compare.caption': Nothing
  'matching.compare.changes': { name: string }
  'matching.compare.distribution': { name: string }
  'matching.compare.distribution-note': Nothing
  'matching.compare.dyads': Nothing
  'matching.compare.figure': Nothing
  'matching.compare.first-wish': Nothing
  'matching.compare.forbidden-under': { name: string }
  'matching.compare.in-order': Nothing
  'matching.compare.lead': { count: number }
  'matching.compare.least': Nothing
  'matching.compare.left-out': Nothing
  'matching.compare.matched': Nothing
  'matching.compare.matched-chart': Nothing
  'matching.compare.median': Nothing
  'matching.compare.more-changes': { count: number; shown: number }
  'matching.compare.most': Nothing
  'matching.compare.nobody': Nothing
  'matching.compare.points': Nothing
  'matching.compare.points-under': { name: string }
  'matching.compare.rules': Nothing
  'matching.compare.title': { count: number }
  'matching.compare.unwritable': { code: string; file: string }
  'matching.compare.who-changes': Nothing
  'matching.compare.written': { file: string }
  'matching.files.left-out': { fate: 'other' | 'personal' | 'text' | 'twice' | 'unranked' | 'unused'; file: string; headers: string }
  'matching.files.missing': { file: string }
  'matching.files.more-wrong': { count: number; file: string }
  'matching.files.no-id': { file: string; headers: string }
  'matching.files.no-sides': { file: string; headers: string; mentee?: Form; mentor?: Form }
  'matching.files.no-table': { file: string; reason: 'empty' | 'other' | 'sheet' }
  'matching.files.no-wishes': { file: string; headers: string; mentee?: Form; mentor?: Form }
  'matching.files.nobody': { file: string }
  'matching.files.quoted': { text: string }
  'matching.files.refused': { file: string; ground: 'age' | 'disability' | 'family' | 'gender_identity' | 'health' | 'identity' | 'looks' | 'orientation' | 'origin' | 'other' | 'politics' | 'pregnancy' | 'religion' | 'sex_life' | 'union'; header: string }
  'matching.files.rule-blind': { field: string; file: string; rule: string }
  'matching.files.says-cells': { expected: number; found: number }
  'matching.files.says-language-level': Nothing
  'matching.files.says-long': { most: number }
  'matching.files.says-missing': Nothing
  'matching.files.says-quote': Nothing
  'matching.files.says-rank': { ranks: string }
  'matching.files.says-rank-or-value': Nothing
  'matching.files.says-side': { mentee?: Form; mentor?: Form }
  'matching.files.says-twice': { first: string }
  'matching.files.says-unknown-person': { people: string }
  'matching.files.says-utc-offset': Nothing
  'matching.files.says-whole-number': { least: number; most: number }
  'matching.files.unreadable': { code: string; file: string }
  'matching.files.wrong-cell': { column: string; file: string; line: string; says: string; value: string }
  'matching.files.wrong-empty': { column: string; file: string; line: string; says: string }
  'matching.files.wrong-line': { file: string; line: string; says: string }
  'matching.folder-held': { folder: string }
  'matching.folder-wrong': { code: string; folder: string }
  'matching.nothing-written': Nothing
  'matching.report.bound': Nothing
  'matching.report.brings': { most: number; points: number; rule: string }
  'matching.report.brings-from': { evidence: string; most: number; points: number; rule: string }
  'matching.report.certificate': Nothing
  'matching.report.circle': Nothing
  'matching.report.circles': { count: number }
  'matching.report.circles-bound': Nothing
  'matching.report.circles-caption': Nothing
  'matching.report.circles-figure': Nothing
  'matching.report.circles-found': Nothing
  'matching.report.circles-gap': { gap: number }
  'matching.report.circles-in': Nothing
  'matching.report.circles-is-proven': Nothing
  'matching.report.circles-known': Nothing
  'matching.report.circles-lead': Nothing
  'matching.report.circles-most': Nothing
  'matching.report.circles-placed': Nothing
  'matching.report.circles-points': Nothing
  'matching.report.circles-proven': Nothing
  'matching.report.circles-word': Nothing
  'matching.report.circles-worst': Nothing
  'matching.report.closed': { count: number; rule: string }
  'matching.report.costs': Nothing
  'matching.report.costs-caption': Nothing
  'matching.report.costs-lead': Nothing
  'matching.report.costs-lead-circles': Nothing
  'matching.report.decided': Nothing
  'matching.report.distribution': Nothing
  'matching.report.distribution-circles': Nothing
  'matching.report.distribution-note': Nothing
  'matching.report.distribution-note-circles': Nothing
  'matching.report.dyads': Nothing
  'matching.report.engine': Nothing
  'matching.report.figure-worst': Nothing
  'matching.report.first-wish': { count: number }
  'matching.report.gap': Nothing
  'matching.report.how-known': Nothing
  'matching.report.in-order': Nothing
  'matching.report.lead-all': Nothing
  'matching.report.lead-best': Nothing
  'matching.report.lead-fair': Nothing
  'matching.report.lead-none': Nothing
  'matching.report.lead-stable': Nothing
  'matching.report.lead-unproven': Nothing
  'matching.report.locked': Nothing
  'matching.report.matched': { count: number }
  'matching.report.mean': Nothing
  'matching.report.mean-circles': Nothing
  'matching.report.more-circles': { count: number; shown: number }
  'matching.report.more-dyads': { count: number; shown: number }
  'matching.report.more-left-out': { count: number; shown: number }
  'matching.report.more-matched': Nothing
  'matching.report.more-placed': Nothing
  'matching.report.more-points': Nothing
  'matching.report.no-proof': { gap: number }
  'matching.report.nothing-for': { rule: string }
  'matching.report.pairs': Nothing
  'matching.report.pairs-seen': { pairs: number; scored: number }
  'matching.report.people': Nothing
  'matching.report.places': { count: number }
  'matching.report.points': Nothing
  'matching.report.price': { dyads: number; points: number }
  'matching.report.primal': Nothing
  'matching.report.proof': Nothing
  'matching.report.proof-circles': { placed: number; placedMost: number; points: number; pointsMost: number; worst: number; worstMost: number }
  'matching.report.proof-fair': Nothing
  'matching.report.proof-stable': Nothing
  'matching.report.proposals': Nothing
  'matching.report.ranks': { mentee?: Form; mentor?: Form; ofMentee: number; ofMentor: number }
  'matching.report.reason': { reason: 'circles' | 'full' | 'other' | 'taken' }
  'matching.report.relax': { dyads: number; points: string; rule: string }
  'matching.report.rule': Nothing
  'matching.report.rule-hash': Nothing
  'matching.report.second': Nothing
  'matching.report.seed': Nothing
  'matching.report.title': { count: number }
  'matching.report.title-circles': { count: number }
  'matching.report.to-relax': Nothing
  'matching.report.total': Nothing
  'matching.report.unmatched': { count: number }
  'matching.report.unsaid': Nothing
  'matching.report.verify': Nothing
  'matching.report.why': Nothing
  'matching.report.without': Nothing
  'matching.rules-at': { file: string; path: string; says: string }
  'matching.rules-choice': { values: string }
  'matching.rules-circle-sizes': Nothing
  'matching.rules-circles-alone': Nothing
  'matching.rules-json': Nothing
  'matching.rules-json-at': { line: string }
  'matching.rules-least': { limit: number; of: 'items' | 'other' | 'signs' }
  'matching.rules-missing': Nothing
  'matching.rules-most': { limit: number; of: 'items' | 'other' | 'signs' }
  'matching.rules-type': { type: 'boolean' | 'list' | 'object' | 'other' | 'text' | 'whole' }
  'matching.rules-unknown-key': { count: number; names: string }
  'matching.rules-unknown-kind': { kinds: string }
  'matching.rules-whole': { file: string; says: string }
  'matching.step': { step: 'explain' | 'match' | 'other' | 'read' }
  'matching.summary': { count: number; left: number; points: number }
  'matching.summary-circles': { circles: number; count: number; left: number; points: number }
  'matching.summary-proven': Nothing
  'matching.summary-unproven': { gap: number }
  'matching.summary-where': { folder: string; seconds: string }
  'matching.trouble-capacity': { capacity: number; count: number; id: string }
  'matching.trouble-closed': { one: string; other: string; rule: string }
  'matching.trouble-large': { what: string }
  'matching.trouble-twice': { id: string }
  'matching.trouble-vetoed': { one: string; other: string }
  'matching.unsaid-best-total': Nothing
  'matching.unsaid-circles': Nothing
  'matching.unsaid-costs': { most: number }
  'matching.unsaid-helped': { count: number; of: number }
  'matching.unsaid-ranks': { most: number }
  'matching.unsaid-reasons': { count: number; of: number }
  'matching.verify.base': { found: number; said: number }
  'matching.verify.below-floor': { found: number; one: string; other: string; said: number }
  'matching.verify.beyond': { one: string; other: string }
  'matching.verify.bound-unproven': { placedMost: number; pointsMost: number; worstMost: number }
  'matching.verify.changed': { file: string }
  'matching.verify.circle-dyads': { one: string }
  'matching.verify.circle-fit': { circle: string; found: number; said: number }
  'matching.verify.circles-bound': Nothing
  'matching.verify.circles-wrong': Nothing
  'matching.verify.dual': { one: string }
  'matching.verify.dual-free-place': { other: string }
  'matching.verify.dual-unmatched': { one: string }
  'matching.verify.evidence': { found: number; said: number }
  'matching.verify.floor-unproven': Nothing
  'matching.verify.gate': { one: string; other: string; rule: string }
  'matching.verify.lock-dropped': { one: string; other: string }
  'matching.verify.more': { count: number }
  'matching.verify.no-proof': { asked: string }
  'matching.verify.no-result': { folder: string }
  'matching.verify.no-such-mentor': { one: string; place: string }
  'matching.verify.not-tight': { one: string; other: string }
  'matching.verify.other-rules': Nothing
  'matching.verify.over-capacity': { capacity: number; load: number; other: string }
  'matching.verify.proven': { pairs: number }
  'matching.verify.right': { count: number; points: number }
  'matching.verify.right-circles': { circles: number; count: number; points: number }
  'matching.verify.sampled': { all: number; pairs: number; rows: number; seed: string }
  'matching.verify.score': { found: number; one: string; other: string; said: number }
  'matching.verify.second': { one: string; other: string }
  'matching.verify.shape': { column: string; found: number; said: number }
  'matching.verify.total': { found: number; said: number; what: string }
  'matching.verify.unexplained': { id: string }
  'matching.verify.unreadable': { file: string }
  'matching.verify.wrong-line': { file: string; line: string; value: string }
  'organisations.address': Nothing
  'organisations.address-hint': Nothing
  'organisations.administration': Nothing
  'organisations.administration-lead': Nothing
  'organisations.card-look': Nothing
  'organisations.card-look-about': Nothing
  'organisations.card-look-go': Nothing
  'organisations.card-look-own': Nothing
  'organisations.card-look-plain': Nothing
  'organisations.card-mails': Nothing
  'organisations.card-mails-about': Nothing
  'organisations.card-mails-go': Nothing
  'organisations.card-mails-waiting': { count: number }
  'organisations.card-mails-well': Nothing
  'organisations.card-organisation': Nothing
  'organisations.card-organisation-about': Nothing
  'organisations.card-organisation-go': Nothing
  'organisations.card-organisation-state': { languages: string; name: string }
  'organisations.card-people': Nothing
  'organisations.card-people-about': Nothing
  'organisations.card-people-go': Nothing
  'organisations.card-people-many': { count: number }
  'organisations.card-people-state': { count: number }
  'organisations.card-units': Nothing
  'organisations.card-units-about': Nothing
  'organisations.card-units-go': Nothing
  'organisations.card-units-state': { spaces: number; units: number }
  'organisations.card-words': Nothing
  'organisations.card-words-about': Nothing
  'organisations.card-words-go': Nothing
  'organisations.card-words-state': { count: number }
  'organisations.first-language': Nothing
  'organisations.first-language-hint': Nothing
  'organisations.front.address': Nothing
  'organisations.front.address-hint': { url: string }
  'organisations.front.go': Nothing
  'organisations.front.lead': Nothing
  'organisations.front.missing': Nothing
  'organisations.front.none': Nothing
  'organisations.front.none-about': Nothing
  'organisations.front.organisations': Nothing
  'organisations.front.other': Nothing
  'organisations.front.title': Nothing
  'organisations.front.unknown': Nothing
  'organisations.hostname': Nothing
  'organisations.hostname-hint': { url: string }
  'organisations.hostname-taken': Nothing
  'organisations.hostname-wrong': Nothing
  'organisations.language-en': Nothing
  'organisations.language-fr': Nothing
  'organisations.language-own-en': Nothing
  'organisations.language-own-fr': Nothing
  'organisations.languages': Nothing
  'organisations.languages-hint': Nothing
  'organisations.listed': Nothing
  'organisations.listed-hint': Nothing
  'organisations.median-dot': Nothing
  'organisations.median-dot-hint': Nothing
  'organisations.name': Nothing
  'organisations.name-hint': Nothing
  'organisations.name-missing': Nothing
  'organisations.organisation': Nothing
  'organisations.organisation-lead': Nothing
  'organisations.region': Nothing
  'organisations.region-CA': Nothing
  'organisations.region-FR': Nothing
  'organisations.region-hint': Nothing
  'organisations.role-names.caption': Nothing
  'organisations.role-names.default': Nothing
  'organisations.role-names.elides-en': Nothing
  'organisations.role-names.elides-fr': Nothing
  'organisations.role-names.elides-no': Nothing
  'organisations.role-names.elides-spelling': Nothing
  'organisations.role-names.elides-yes': Nothing
  'organisations.role-names.example': { of: string; to: string; who: string }
  'organisations.role-names.example-group': { of: string; who: string }
  'organisations.role-names.examples': Nothing
  'organisations.role-names.form-dotted': Nothing
  'organisations.role-names.form-feminine': Nothing
  'organisations.role-names.form-feminine-epicene': Nothing
  'organisations.role-names.form-group': Nothing
  'organisations.role-names.form-masculine': Nothing
  'organisations.role-names.form-neutral': Nothing
  'organisations.role-names.form-unsaid': Nothing
  'organisations.role-names.gender': Nothing
  'organisations.role-names.gender-feminine': Nothing
  'organisations.role-names.gender-hint': Nothing
  'organisations.role-names.gender-masculine': Nothing
  'organisations.role-names.gender-own': Nothing
  'organisations.role-names.hint-dotted': Nothing
  'organisations.role-names.hint-double': Nothing
  'organisations.role-names.hint-epicene': Nothing
  'organisations.role-names.hint-feminine': Nothing
  'organisations.role-names.hint-masculine': Nothing
  'organisations.role-names.hint-neutral': Nothing
  'organisations.role-names.in-en': Nothing
  'organisations.role-names.in-fr': Nothing
  'organisations.role-names.lead': Nothing
  'organisations.role-names.many': { slot: string }
  'organisations.role-names.more': Nothing
  'organisations.role-names.one': { slot: string }
  'organisations.role-names.own': Nothing
  'organisations.role-names.preset': Nothing
  'organisations.role-names.preset-accompaniment': Nothing
  'organisations.role-names.preset-companions': Nothing
  'organisations.role-names.preset-dyade': Nothing
  'organisations.role-names.preset-godparents': Nothing
  'organisations.role-names.preset-missing': Nothing
  'organisations.role-names.preset-peers': Nothing
  'organisations.role-names.preset-quebec': Nothing
  'organisations.role-names.preset-state': Nothing
  'organisations.role-names.presets': Nothing
  'organisations.role-names.presets-about': Nothing
  'organisations.role-names.preview': Nothing
  'organisations.role-names.role': Nothing
  'organisations.role-names.role-lead': Nothing
  'organisations.role-names.save': Nothing
  'organisations.role-names.saved': Nothing
  'organisations.role-names.see': Nothing
  'organisations.role-names.slot-dotted': Nothing
  'organisations.role-names.slot-double': Nothing
  'organisations.role-names.slot-epicene': Nothing
  'organisations.role-names.slot-feminine': Nothing
  'organisations.role-names.slot-masculine': Nothing
  'organisations.role-names.slot-neutral': Nothing
  'organisations.role-names.take': Nothing
  'organisations.role-names.title': Nothing
  'organisations.role-names.what-coach': Nothing
  'organisations.role-names.what-coachee': Nothing
  'organisations.role-names.what-coordinator': Nothing
  'organisations.role-names.what-mentee': Nothing
  'organisations.role-names.what-mentor': Nothing
  'organisations.role-names.what-referent': Nothing
  'organisations.role-names.what-tutee': Nothing
  'organisations.role-names.what-tutor': Nothing
  'organisations.save': Nothing
  'organisations.saved': Nothing
  'organisations.time-zone': Nothing
  'organisations.time-zone-hint': Nothing
  'people.add': Nothing
  'people.add-lead': Nothing
  'people.add-title': Nothing
  'people.added': Nothing
  'people.arrived-on': Nothing
  'people.arrived-wrong': Nothing
  'people.caption': Nothing
  'people.changed': Nothing
  'people.edit': Nothing
  'people.edit-title': { name: string }
  'people.email': Nothing
  'people.email-hint': Nothing
  'people.email-missing': Nothing
  'people.email-sees': Nothing
  'people.email-taken': Nothing
  'people.email-wrong': Nothing
  'people.empty-search': Nothing
  'people.empty-title': Nothing
  'people.empty-unit': Nothing
  'people.end': Nothing
  'people.end-keep': Nothing
  'people.end-lead': Nothing
  'people.end-title': { name: string }
  'people.ended': Nothing
  'people.ended-on': { date: string }
  'people.family-name': Nothing
  'people.family-name-missing': Nothing
  'people.given-name': Nothing
  'people.given-name-missing': Nothing
  'people.grant-administrator': Nothing
  'people.grant-coordinator': Nothing
  'people.granted': Nothing
  'people.in-unit': { unit: string }
  'people.invitation': Nothing
  'people.last-administrator': Nothing
  'people.lead-count': { count: number }
  'people.lead-more': { count: number }
  'people.manager': Nothing
  'people.manager-below': Nothing
  'people.manager-hint': Nothing
  'people.manager-unknown': Nothing
  'people.name': Nothing
  'people.no-unit': Nothing
  'people.not-oneself': Nothing
  'people.own-page': Nothing
  'people.position': Nothing
  'people.reopen': Nothing
  'people.reopened': Nothing
  'people.revoke': Nothing
  'people.revoked': Nothing
  'people.right-administrator': Nothing
  'people.right-coordinator': Nothing
  'people.right-space-administrator': { unit: string }
  'people.rights': Nothing
  'people.rights-none': Nothing
  'people.save': Nothing
  'people.search': Nothing
  'people.search-go': Nothing
  'people.title': Nothing
  'people.unit': Nothing
  'people.unit-unknown': Nothing
  'settings.address': Nothing
  'settings.address-hint': Nothing
  'settings.address-tu': Nothing
  'settings.address-vous': Nothing
  'settings.email': Nothing
  'settings.form': Nothing
  'settings.form-dotted': Nothing
  'settings.form-dotted-example': { mentor?: Form }
  'settings.form-feminine': Nothing
  'settings.form-feminine-epicene': Nothing
  'settings.form-feminine-epicene-example': { mentor?: Form }
  'settings.form-feminine-example': { mentor?: Form }
  'settings.form-hint': Nothing
  'settings.form-masculine': Nothing
  'settings.form-masculine-example': { mentor?: Form }
  'settings.form-neutral': Nothing
  'settings.form-neutral-example': { mentor?: Form }
  'settings.form-sees': Nothing
  'settings.form-unsaid': Nothing
  'settings.form-unsaid-example': { mentor?: Form }
  'settings.language': Nothing
  'settings.language-en': Nothing
  'settings.language-fr': Nothing
  'settings.lead': Nothing
  'settings.name': Nothing
  'settings.of-organisation': Nothing
  'settings.of-organisation-hint': Nothing
  'settings.position': Nothing
  'settings.region': Nothing
  'settings.region-CA': Nothing
  'settings.region-FR': Nothing
  'settings.save': Nothing
  'settings.saved': Nothing
  'settings.scheme': Nothing
  'settings.scheme-auto': Nothing
  'settings.scheme-dark': Nothing
  'settings.scheme-light': Nothing
  'settings.security': Nothing
  'settings.see-devices': Nothing
  'settings.see-password': Nothing
  'settings.time-zone': Nothing
  'settings.time-zone-hint': Nothing
  'settings.title': Nothing
  'settings.unit': Nothing
  'sign-in.change': Nothing
  'sign-in.change-password': Nothing
  'sign-in.change-password-lead': Nothing
  'sign-in.current': Nothing
  'sign-in.current-wrong': Nothing
  'sign-in.demonstration': Nothing
  'sign-in.demonstration-lead': Nothing
  'sign-in.device': Nothing
  'sign-in.device-this': Nothing
  'sign-in.device-unknown': Nothing
  'sign-in.email': Nothing
  'sign-in.email-hint': Nothing
  'sign-in.email-missing': Nothing
  'sign-in.email-wrong': Nothing
  'sign-in.go': Nothing
  'sign-in.lead': { organisation: string }
  'sign-in.links.choose': Nothing
  'sign-in.links.forgotten': Nothing
  'sign-in.links.forgotten-lead': Nothing
  'sign-in.links.go': Nothing
  'sign-in.links.invite': Nothing
  'sign-in.links.invite-lead': Nothing
  'sign-in.links.invited': Nothing
  'sign-in.links.mail-hello': { name: string }
  'sign-in.links.mail-invitation': Nothing
  'sign-in.links.mail-invitation-body': { organisation: string }
  'sign-in.links.mail-invitation-go': Nothing
  'sign-in.links.mail-invitation-until': { days: number }
  'sign-in.links.mail-reset': Nothing
  'sign-in.links.mail-reset-body': Nothing
  'sign-in.links.mail-reset-until': { hours: number }
  'sign-in.links.over': Nothing
  'sign-in.links.over-go': Nothing
  'sign-in.links.over-lead': Nothing
  'sign-in.links.send': Nothing
  'sign-in.links.sent': Nothing
  'sign-in.links.sent-text': Nothing
  'sign-in.links.sent-title': Nothing
  'sign-in.links.welcome': { name: string }
  'sign-in.links.welcome-lead': { organisation: string }
  'sign-in.mail-look': Nothing
  'sign-in.mail-new-device': Nothing
  'sign-in.mail-not-you': Nothing
  'sign-in.mail-password-changed': Nothing
  'sign-in.mail-password-changed-body': { when: string }
  'sign-in.mail-password-not-you': Nothing
  'sign-in.mail-when': { device: string; when: string }
  'sign-in.mail-you': Nothing
  'sign-in.new': Nothing
  'sign-in.new-hint': Nothing
  'sign-in.no-account': Nothing
  'sign-in.password': Nothing
  'sign-in.password-changed': Nothing
  'sign-in.password-long': Nothing
  'sign-in.password-missing': Nothing
  'sign-in.password-name': Nothing
  'sign-in.password-same': Nothing
  'sign-in.password-short': Nothing
  'sign-in.plain-http': { url: string }
  'sign-in.refused': Nothing
  'sign-in.session-began': Nothing
  'sign-in.session-end': Nothing
  'sign-in.session-ended': Nothing
  'sign-in.session-seen': Nothing
  'sign-in.sessions': Nothing
  'sign-in.sessions-end-others': Nothing
  'sign-in.sessions-ended': Nothing
  'sign-in.sessions-lead': Nothing
  'sign-in.signed-out': Nothing
  'sign-in.title': Nothing
  'ui.account-menu': Nothing
  'ui.against': Nothing
  'ui.breadcrumbs': Nothing
  'ui.cancel': Nothing
  'ui.characters-left': { number: string }
  'ui.characters-limit': { count: number }
  'ui.characters-over': { number: string }
  'ui.choose': Nothing
  'ui.chosen': { number: string }
  'ui.filter-list': Nothing
  'ui.for': Nothing
  'ui.hide-password': Nothing
  'ui.main-navigation': Nothing
  'ui.next-page': Nothing
  'ui.nothing-matches': Nothing
  'ui.optional': Nothing
  'ui.page-number': { page: string }
  'ui.pages': Nothing
  'ui.previous-page': Nothing
  'ui.problem-title': { title: string }
  'ui.problems': { count: number }
  'ui.range': { from: string; to: string; total: string }
  'ui.range-of-many': { from: string; to: string }
  'ui.required-note': Nothing
  'ui.search': Nothing
  'ui.search-in-list': Nothing
  'ui.select-all': Nothing
  'ui.selected': { number: string }
  'ui.selection': Nothing
  'ui.show-all': Nothing
  'ui.show-password': Nothing
  'ui.sign-out': Nothing
  'ui.skip-to-content': Nothing
  'ui.step-done': Nothing
  'ui.step-of': { name: string; position: number; total: number }
  'ui.with-selection': Nothing
  'ui.withheld': Nothing
  'ui.zone-africa': Nothing
  'ui.zone-america': Nothing
  'ui.zone-asia': Nothing
  'ui.zone-atlantic': Nothing
  'ui.zone-australia': Nothing
  'ui.zone-canada': Nothing
  'ui.zone-edmonton': Nothing
  'ui.zone-europe': Nothing
  'ui.zone-france': Nothing
  'ui.zone-guadeloupe': Nothing
  'ui.zone-guiana': Nothing
  'ui.zone-halifax': Nothing
  'ui.zone-indian': Nothing
  'ui.zone-martinique': Nothing
  'ui.zone-mayotte': Nothing
  'ui.zone-miquelon': Nothing
  'ui.zone-montreal': Nothing
  'ui.zone-new-caledonia': Nothing
  'ui.zone-pacific': Nothing
  'ui.zone-paris': Nothing
  'ui.zone-polynesia': Nothing
  'ui.zone-reunion': Nothing
  'ui.zone-st-johns': Nothing
  'ui.zone-vancouver': Nothing
  'ui.zone-wallis': Nothing
  'ui.zone-winnipeg': Nothing
  'units.add': Nothing
  'units.add-below': Nothing
  'units.add-lead': { parent: string }
  'units.add-lead-top': Nothing
  'units.add-title': Nothing
  'units.added': Nothing
  'units.below': Nothing
  'units.caption': Nothing
  'units.caption-found': Nothing
  'units.caption-top': Nothing
  'units.cycle': Nothing
  'units.edit': Nothing
  'units.edit-title': { name: string }
  'units.empty': Nothing
  'units.empty-about': Nothing
  'units.empty-below': Nothing
  'units.empty-search': Nothing
  'units.empty-search-about': Nothing
  'units.found': { count: number }
  'units.found-many': { count: number }
  'units.keep': Nothing
  'units.kind': Nothing
  'units.kind-hint': Nothing
  'units.kind-missing': Nothing
  'units.lead': { count: number; organisation: string }
  'units.move': Nothing
  'units.move-go': Nothing
  'units.move-lead': Nothing
  'units.move-now': Nothing
  'units.move-search': Nothing
  'units.move-title': { name: string }
  'units.move-top': Nothing
  'units.move-top-hint': Nothing
  'units.move-where': Nothing
  'units.moved': Nothing
  'units.name': Nothing
  'units.name-hint': Nothing
  'units.name-missing': Nothing
  'units.parent': Nothing
  'units.parent-gone': Nothing
  'units.parent-missing': Nothing
  'units.people': Nothing
  'units.people-all': Nothing
  'units.people-here': { count: number }
  'units.people-here-many': { count: number }
  'units.people-in-all': { count: number }
  'units.people-in-all-many': { count: number }
  'units.remove': Nothing
  'units.remove-full': Nothing
  'units.remove-lead': Nothing
  'units.remove-title': { name: string }
  'units.removed': Nothing
  'units.renamed': Nothing
  'units.save': Nothing
  'units.search': Nothing
  'units.search-go': Nothing
  'units.space': Nothing
  'units.space.add': Nothing
  'units.space.address-go': Nothing
  'units.space.address-lead': Nothing
  'units.space.address-title': { name: string }
  'units.space.administer': Nothing
  'units.space.administrators': Nothing
  'units.space.administrators-count': { count: number }
  'units.space.administrators-lead': Nothing
  'units.space.administrators-none': Nothing
  'units.space.administrators-of': { name: string }
  'units.space.already': Nothing
  'units.space.end': Nothing
  'units.space.end-keep': Nothing
  'units.space.end-lead': Nothing
  'units.space.end-title': { name: string }
  'units.space.ended': Nothing
  'units.space.found': { count: number }
  'units.space.found-none': Nothing
  'units.space.give': Nothing
  'units.space.given': Nothing
  'units.space.is': Nothing
  'units.space.lead': { kind: string; organisation: string }
  'units.space.look': Nothing
  'units.space.make': Nothing
  'units.space.make-title': { name: string }
  'units.space.no-units': Nothing
  'units.space.nobody': Nothing
  'units.space.nobody-about': Nothing
  'units.space.not-yet': Nothing
  'units.space.open': { name: string }
  'units.space.people': Nothing
  'units.space.remove': Nothing
  'units.space.right': Nothing
  'units.space.saved': Nothing
  'units.space.search': Nothing
  'units.space.search-go': Nothing
  'units.space.slug': Nothing
  'units.space.slug-hint': { url: string }
  'units.space.slug-taken': Nothing
  'units.space.slug-wrong': Nothing
  'units.space.taken-back': Nothing
  'units.space.units': Nothing
  'units.space.units-all': { count: number }
  'units.space.what': { organisation: string }
  'units.title': Nothing
  'units.too-deep': Nothing
  'units.units-below': Nothing
}

export type RichMessages = {
  'gallery.type-text': { link: Tag }
  'looks.sample': { link: Tag; name: string }
}
