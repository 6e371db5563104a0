/**
 * Ends the process as soon as everything it has printed has been written, which a slow pipe delays. A process that ends
 * by itself frees every object first, which takes longer the larger the library is.
 */
export async function endProcess(code: number): Promise<never> {
  for (const stream of [process.stdout, process.stderr])
    if (stream.writableLength > 0) await new Promise((resolve) => stream.write('', resolve));
  process.exit(code);
}
