import type { Route } from './+types/claim-photo';
import { backofficeFetch } from '../../api.server';
import { photoAnswer } from '../../photo.server';

/** A photograph of a claim; each look is written down by the API. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  return photoAnswer(await backofficeFetch({ request, context }, `/claim-photos/${encodeURIComponent(params.photo)}`));
}
