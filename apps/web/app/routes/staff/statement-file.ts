import type { Route } from './+types/statement-file';
import { exported } from '../../desk/export.server';

/** A statement as a workbook. */
export function loader({ request, context, params }: Route.LoaderArgs) {
  return exported({ request, context }, `/exports/statements/${encodeURIComponent(params.id)}`);
}
