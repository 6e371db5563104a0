/** Runs one stage of the pipeline; a caller that measures or shows progress passes its own. */
export type RunStage = <T>(name: string, work: () => T) => T;

/**
 * Gives the result of `make`, a function called `name` of `input` alone whose results are JSON; a caller that keeps
 * results from run to run passes its own.
 */
export type Recall = <T>(name: string, input: unknown, make: () => T) => T;

/** Keeps nothing. */
export const makeAnew: Recall = (_name, _input, make) => make();
