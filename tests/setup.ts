import fc from 'fast-check';

// The same examples on every run, so that a red test is the change's own. Another seed looks elsewhere:
// FC_SEED=$RANDOM npx vitest run
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 1) });
