import type { Route } from './+types/budget-export';
import { backoffice } from '../../api.server';
import { nothingHere } from '../../desk/missing';
import { graphql } from '../../generated/backoffice';

/** A budget as a file for the council. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const format = new URL(request.url).searchParams.get('as') === 'csv' ? 'CSV' : 'XLSX';
  const { budgetReport } = await backoffice({ request, context }, REPORT, { id: params.id, format });
  if (budgetReport === null) return nothingHere();
  return new Response(Buffer.from(budgetReport.base64, 'base64'), {
    headers: { 'content-type': budgetReport.contentType, 'content-disposition': `attachment; filename="budget.${format.toLowerCase()}"; filename*=UTF-8''${encodeURIComponent(budgetReport.name)}` },
  });
}

const REPORT = graphql(`
  query BudgetReport($id: ID!, $format: BudgetFormat!) { budgetReport(id: $id, format: $format) { name contentType base64 } }
`);
