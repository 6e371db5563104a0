import { getSite } from '../../site.ts';
import { mapPoints } from '../../views/map.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(mapPoints(await getSite())));
}
