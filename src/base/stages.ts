/** Runs one stage of the pipeline; a caller that measures or shows progress passes its own. */
export type RunStage = <T>(name: string, work: () => T) => T;

/**
 * Returns the result of `make`, a pure function called `name` of `input` whose results are JSON; a caller that
 * keeps results between runs passes its own.
 */
export type Recall = <T>(name: string, input: unknown, make: () => T) => T;

/** Caches nothing. */
export const makeAnew: Recall = (_name, _input, make) => make();
