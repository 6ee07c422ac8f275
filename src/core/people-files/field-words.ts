import type { Axis, Profile } from '../matching/problem/profile.ts'

/** What a column may bring: a field of the profile. An e-mail address is the id when there is no other. */
export type Field = keyof Profile | 'email'

/** What each field is called in files. Case, accents, plurals, small words and names of roles do not matter. */
export const fieldWords: { field: Field; axis?: Axis; words: string[] }[] = [
  {
    field: 'id',
    words: listed(`id, identifiant, identifier, matricule, code, référence, reference, ref, personne, person,
      person id, user id, user, username, staff number, employee number, employee id, numéro`),
  },
  {
    field: 'email',
    words: listed(`email, e-mail, mail, email address, e-mail address, mail address, adresse électronique,
      adresse e-mail, adresse email, adresse mail, adresse de courriel, courriel,
      adresse de messagerie`),
  },
  {
    field: 'capacity',
    words: listed(`capacité, capacity, nombre de places, maximum, max, quota, nombre de mentorés,
      number of mentees, nombre maximum, maximum number`),
  },
  { field: 'minimum', words: listed(`minimum, min, au moins, at least, nombre minimum, minimum number`) },
  {
    field: 'seeks',
    words: listed(`compétences recherchées, compétences souhaitées, compétences à développer, recherche,
      à développer, besoins, skills sought, sought skills, skills wanted, wanted skills,
      skills to develop, development needs, seeks, needs`),
  },
  {
    field: 'seeks',
    axis: 'knowledge',
    words: listed(`savoirs recherchés, connaissances recherchées, knowledge sought`),
  },
  { field: 'seeks', axis: 'know-how', words: listed(`savoir-faire recherchés, know-how sought`) },
  {
    field: 'seeks',
    axis: 'attitude',
    words: listed(`savoir-être recherchés, attitudes recherchées, attitudes sought`),
  },
  {
    field: 'offers',
    words: listed(`compétences offertes, compétences proposées, compétences, expertises, offre, atouts,
      skills offered, offered skills, skills, strengths, expertise, offers`),
  },
  {
    field: 'offers',
    axis: 'knowledge',
    words: listed(`savoirs offerts, connaissances offertes, savoirs, connaissances, knowledge offered,
      knowledge`),
  },
  {
    field: 'offers',
    axis: 'know-how',
    words: listed(`savoir-faire offerts, savoir-faire, know-how offered, know-how`),
  },
  {
    field: 'offers',
    axis: 'attitude',
    words: listed(`savoir-être offerts, attitudes offertes, savoir-être, attitudes, attitudes offered`),
  },
  {
    field: 'aspires',
    words: listed(`postes visés, poste souhaité, postes souhaités, postes recherchés, aspirations,
      positions aspired to, positions aspired, target positions, target roles, desired positions,
      positions sought, aspires`),
  },
  {
    field: 'held',
    words: listed(`postes occupés, postes tenus, parcours, positions held, posts held, previous positions,
      past positions, job history, roles held, held`),
  },
  {
    field: 'languages',
    words: listed(`langues, langues parlées, langues de travail, languages, spoken languages,
      working languages`),
  },
  {
    field: 'availability',
    words: listed(`disponibilités, créneaux, créneaux disponibles, availability, availabilities,
      available slots, slots`),
  },
  {
    field: 'support',
    words: listed(`soutien, soutiens, type de soutien, soutien recherché, soutien offert, aide, support,
      kind of support, kinds of support, type of support, support sought, support offered`),
  },
  {
    field: 'interests',
    words: listed(`centres d’intérêt, intérêts, loisirs, interests, hobbies, centers of interest`),
  },
  {
    field: 'units',
    words: listed(`entité, entités, unité, organisation, organization, structure, service, direction,
      département, administration, ministère, bureau, unit, units, department, directorate,
      ministry, division, team, équipe`),
  },
  {
    field: 'line',
    words: listed(`ligne, ligne hiérarchique, hiérarchie, responsables, responsable hiérarchique, supérieurs,
      supérieur hiérarchique, n+1, line, reporting line, management line, managers, line manager,
      reports to`),
  },
  {
    field: 'place',
    words: listed(`lieu, lieu de travail, ville, site, implantation, résidence administrative, place,
      place of work, workplace, work place, city, town, location, office`),
  },
  { field: 'region', words: listed(`région, académie, region, area`) },
  {
    field: 'utcOffset',
    words: listed(`fuseau, fuseau horaire, décalage horaire, time zone, timezone, utc offset, utc`),
  },
  {
    field: 'profession',
    words: listed(`métier, famille de métiers, profession, filière, domaine, job family, occupation, domain,
      field`),
  },
  {
    field: 'seniority',
    words: listed(`rang, grade, échelon, niveau, niveau de responsabilité, rank, seniority, level, pay band,
      band`),
  },
  {
    field: 'experience',
    words: listed(`expérience, années d’expérience, ancienneté, experience, years of experience, years`),
  },
  {
    field: 'group',
    words: listed(`groupe, groupe cible, cohorte, promotion, group, target group, cohort`),
  },
  {
    field: 'blocks',
    words: listed(`blocages, personnes bloquées, refus, blocks, blocked, blocked people`),
  },
  { field: 'conflicts', words: listed(`conflits, conflits d’intérêts, conflicts, conflicts of interest`) },
  {
    field: 'past',
    words: listed(`dyades passées, paires passées, anciennes dyades, anciens, past, past pairs, past dyads,
      previous pairs, previous`),
  },
  {
    field: 'related',
    words: listed(`relations, relations actuelles, déjà en relation, related, current relations`),
  },
]

/** Known columns that nothing reads: names and numbers of people, free text, and what no rule can use. */
export const leftOut: { fate: 'personal' | 'free-text' | 'unused'; words: string[] }[] = [
  {
    fate: 'personal',
    words: listed(`name, first name, last name, given name, family name, surname, forename, full name,
      display name, nom, prénom, nom et prénom, prénom et nom, nom complet, nom d’usage,
      téléphone, phone, phone number, mobile, numéro de téléphone`),
  },
  {
    fate: 'free-text',
    words: listed(`biography, biographie, bio, presentation, présentation, description, about, about me,
      à propos, profile, profil, summary, résumé, comment, comments, commentaire, remarks,
      remarques, notes, observations, motivation, motivations, letter, cover letter,
      lettre de motivation, free text, texte libre, message, expectations, attentes`),
  },
  {
    fate: 'unused',
    words: listed(`both mentor and mentee, à la fois mentor et mentoré, job title, title, job,
      current position, role, rôle, poste actuel, poste, intitulé du poste, fonction, titre,
      date, timestamp, horodateur, submitted, start date, statut, status`),
  },
]

function listed(words: string): string[] {
  return words.split(',').map((word) => word.trim())
}
