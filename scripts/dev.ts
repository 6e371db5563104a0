import { dev } from 'astro';
import { portOf, runCommand } from './command/read-command.ts';

const port = portOf(runCommand('dev'));
await dev(port === undefined ? {} : { server: { port } });
