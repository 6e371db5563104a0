import { developmentPaths, servePaperFile } from './_paper-file.ts';

export const getStaticPaths = developmentPaths;

/** The paper as Markdown. */
export const GET = servePaperFile('md');
