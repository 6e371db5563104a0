import { getSite } from '../../../site/site.ts';
import { topicRedirects } from '../../../views/published/redirect.ts';
import { redirectPage as GET, redirectPaths } from '../../_redirects.ts';

export { GET };

export async function getStaticPaths() {
  return redirectPaths(topicRedirects(getSite(), import.meta.env.SITE));
}
