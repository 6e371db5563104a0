import { developmentPaths, servePaperFile } from './_paper-file.ts';

export const getStaticPaths = developmentPaths;

/** The paper as JSON. */
export const GET = servePaperFile('json');
