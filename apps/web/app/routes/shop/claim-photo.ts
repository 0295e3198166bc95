import type { Route } from './+types/claim-photo';
import { storefrontFetch } from '../../api.server';
import { photoAnswer } from '../../photo.server';

/** A photograph that the shopper put to his claim. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  return photoAnswer(await storefrontFetch({ request, context }, `/claim-photos/${encodeURIComponent(params.photo)}`));
}
