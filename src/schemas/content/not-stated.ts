// A module of its own, because a script of the site loads it, and the schemas would come with it.

/** Written for a cell, a baseline or a quality of a comparison that the paper's abstract does not give. */
export const NOT_STATED = 'not stated';
