import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Latest } from '../../../src/client/shared/latest.ts';

test('whatever the order in which answers come in, only the last question is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
      async (scheduler, questions) => {
        const latest = new Latest();
        const shown: string[] = [];
        const runs = questions.map((succeeds, at) =>
          latest.run(
            () => scheduler.schedule(succeeds ? Promise.resolve(at) : Promise.reject(new Error(String(at)))),
            (answer) => shown.push(`answer ${answer}`),
            () => shown.push('failure'),
          ),
        );
        await scheduler.waitIdle();
        await Promise.all(runs);
        const last = questions.length - 1;
        expect(shown).toEqual([questions[last] ? `answer ${last}` : 'failure']);
      },
    ),
  );
});
