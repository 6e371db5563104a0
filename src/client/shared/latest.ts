/** Runs work of which only the latest counts: an answer that comes after a later start is dropped. */
export class Latest {
  #started = 0;

  /** `use` is called with the answer, or `fail` with the error, unless later work has been started meanwhile. */
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
