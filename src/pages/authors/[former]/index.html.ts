import { getSite } from '../../../site/site.ts';
import { personRedirects } from '../../../views/published/redirect.ts';
import { redirectPage as GET, redirectPaths } from '../../_redirects.ts';

export { GET };

export async function getStaticPaths() {
  return redirectPaths(personRedirects(getSite(), import.meta.env.SITE));
}
