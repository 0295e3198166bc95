import { data } from 'react-router';
import type { Route } from './+types/refused-file';
import { backoffice } from '../../api.server';
import { readRateBp } from '../../desk/import-rate';
import type { Failure } from '../../failure';
import { graphql } from '../../generated/backoffice';

/** The rows that could not be taken, as a file to put right and send again. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const { importProducts } = await backoffice({ request, context }, REFUSED_ROWS, { upload: search.get('upload') ?? '', rateBp: readRateBp(search.get('rate') ?? '') ?? null, vendorNames: search.getAll('own') });
  if (importProducts.__typename === 'Refused' || importProducts.refusedCsv === null) throw data<Failure>({ kind: 'missing' }, 404);
  // With the mark that lets a spreadsheet see UTF-8.
  return new Response(`\uFEFF${importProducts.refusedCsv.replace(/^\uFEFF/, '')}`, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': "attachment; filename=\"refused.csv\"; filename*=UTF-8''%EA%B3%A0%EC%B9%A0-%EC%A4%84.csv" },
  });
}

const REFUSED_ROWS = graphql(`
  mutation RefusedRows($upload: ID!, $rateBp: Int, $vendorNames: [String!]) {
    importProducts(upload: $upload, rateBp: $rateBp, vendorNames: $vendorNames, dryRun: true) { __typename ... on ImportReport { refusedCsv } ... on Refused { message } }
  }
`);
