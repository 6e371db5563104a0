/** Starts the worker that searches while the scripts of the page are still on their way. */
globalThis.searchWorker = new Worker(new URL('../service/worker.ts', import.meta.url), { type: 'module' });
