import { getSite } from '../../../site/site.ts';
import { redirectViews } from '../../../views/published/redirect.ts';
import { redirectPage as GET, redirectPaths } from '../../_redirects.ts';

export { GET };

export async function getStaticPaths() {
  return redirectPaths(redirectViews(getSite(), import.meta.env.SITE));
}
