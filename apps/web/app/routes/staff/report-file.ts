import type { Route } from './+types/report-file';
import { exported } from '../../desk/export.server';

/** Tax documents of a month, or the sales report of a quarter: a workbook, or `?form=csv`. */
export function loader({ request, context, params }: Route.LoaderArgs) {
  const form = new URL(request.url).searchParams.get('form') === 'csv' ? '?form=csv' : '';
  return exported({ request, context }, `/exports/${params.report === 'tax' ? 'tax' : 'sales'}/${encodeURIComponent(params.of)}${form}`);
}
