import LineOfWork from './LineOfWork.astro';
import Paper from './Paper.astro';

/** The components that overviews and curators' notes may use. */
export const overviewComponents = { LineOfWork, Paper };
