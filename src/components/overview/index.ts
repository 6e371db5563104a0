import LineOfWork from './LineOfWork.astro';
import Paper from './Paper.astro';
import ReadingPath from './ReadingPath.astro';
import Reported from './Reported.astro';

/** The components that overviews and curators' notes may use. */
export const overviewComponents = { LineOfWork, Paper, ReadingPath, Reported };
