// Work close to each other: the same place brings all the points, the same region a share. What is unknown brings nothing.
import { unknown } from '../../problem/people.ts'
import type { Criterion } from '../kind.ts'
import { points } from '../parameters.ts'
import { areSame } from '../read.ts'

type Asked = { points: number; region: number }

export const place: Criterion = {
  about: { fr: 'Travailler à proximité.', en: 'Working near each other.' },
  parameters: {
    points,
    region: {
      type: 'integer',
      least: 0,
      most: 100,
      default: 50,
      about: { fr: 'Pourcentage pour la même région', en: 'Percentage for the same region' },
    },
  },
  fields: { mentee: ['place', 'region'], mentor: ['place', 'region'] },
  points({ mentees, mentors }, mentee, mentor, values) {
    const { points, region } = values as Asked
    if (areSame(mentees.place[mentee]!, mentors.place[mentor]!)) return points
    const near = areSame(mentees.region[mentee]!, mentors.region[mentor]!)
    return near ? Math.floor((points * region) / 100) : 0
  },
  evidence({ mentees, mentors, words }, mentee, mentor) {
    const place = mentors.place[mentor]!
    if (areSame(mentees.place[mentee]!, place)) return [words.places[place]!]
    const region = mentors.region[mentor]!
    return areSame(mentees.region[mentee]!, region) ? [words.regions[region]!] : []
  },
  compile({ mentees, mentors, words }, values, terms) {
    const { points, region } = values as Asked
    const near = Math.floor((points * region) / 100)
    // a mentor's place is named with its region, so that place and region together bring exactly the points, whatever is unknown
    const regions = words.regions.length + 1
    const spots = words.places.length * regions
    const spotOf = (place: number, region: number) =>
      place * regions + (region === unknown ? regions - 1 : region)
    const used = words.places.map(() => new Set<number>())
    const both = terms.shared(spots + regions)
    mentors.place.forEach((place, mentor) => {
      const region = mentors.region[mentor]!
      if (region !== unknown) both.mentor(mentor, spots + region)
      if (place === unknown) return
      both.mentor(mentor, spotOf(place, region))
      used[place]!.add(region)
    })
    mentees.place.forEach((place, mentee) => {
      const region = mentees.region[mentee]!
      if (region !== unknown) both.mentee(mentee, spots + region, near)
      for (const there of used[place] ?? [])
        both.mentee(
          mentee,
          spotOf(place, there),
          there === region && region !== unknown ? points - near : points,
        )
    })
  },
}
