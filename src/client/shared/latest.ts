/** Runs tasks of which only the latest counts: the result of an earlier one that finishes later is dropped. */
export class Latest {
  #started = 0;

  /** Calls `use` with the result, or `fail` with the error, unless another task has started in the meantime. */
  async run<T>(
    work: () => Promise<T>,
    use: (answer: T) => void,
    fail: (error: unknown) => void,
  ): Promise<void> {
    this.#started += 1;
    const mine = this.#started;
    try {
      const answer = await work();
      if (mine === this.#started) use(answer);
    } catch (error) {
      if (mine === this.#started) fail(error);
    }
  }
}
