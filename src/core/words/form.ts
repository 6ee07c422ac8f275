/** How a person is spoken of. `feminine-epicene` is for her who prefers « une mentor »; `unsaid` reads the double form. */
export const forms = ['feminine', 'feminine-epicene', 'masculine', 'neutral', 'dotted', 'unsaid'] as const
export type Form = (typeof forms)[number]

/** How a person is spoken to. English reads the same either way. */
export const addresses = ['tu', 'vous'] as const
export type Address = (typeof addresses)[number]

/** The options that a `{form, select, …}` may have in a message. */
export const formOptions = ['feminine', 'masculine', 'dotted', 'neutral', 'other'] as const
export type FormOption = (typeof formOptions)[number]

/** Which option of a `{form, select, …}` a form reads; an option that is absent falls to `other` by itself. */
export function formOption(form: Form): FormOption {
  if (form === 'feminine-epicene') return 'feminine'
  if (form === 'unsaid') return 'other'
  return form
}
