/** What is wrong in one field, in words that say how to mend it. `field` is the name of the control; '' is the form as a whole. */
export type Problem = { field: string; message: string }
