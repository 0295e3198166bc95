import { type Asking, backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';
import { branchesOf } from './category';
import type { CouponChoices } from './coupon-form';

/** Pages of vendors that a choice of one takes at most. */
const MOST_PAGES = 20;

/** What a coupon of the mall may be for, and which budgets may pay for it: what shoppers can meet, and what is open. */
export async function couponChoices(asking: Asking): Promise<CouponChoices> {
  const [{ categoryTree, staffExhibitions, budgets }, vendors] = await Promise.all([backoffice(asking, CHOICES), approvedVendors(asking)]);
  return {
    categories: branchesOf(categoryTree), vendors, budgets: budgets.filter((budget) => budget.state === 'OPEN'),
    exhibitions: staffExhibitions.filter((exhibition) => exhibition.state === 'SCHEDULED' || exhibition.state === 'OPEN'),
  };
}

async function approvedVendors(asking: Asking): Promise<{ id: string; name: string }[]> {
  const found: { id: string; name: string }[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { staffVendors }: Awaited<ReturnType<typeof vendorPage>> = await vendorPage(asking, after);
    found.push(...staffVendors.nodes);
    if (!staffVendors.pageInfo.hasNextPage) break;
    after = staffVendors.pageInfo.endCursor;
  }
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'ko'));
}

function vendorPage(asking: Asking, after: string | null) {
  return backoffice(asking, VENDORS, { after });
}

const CHOICES = graphql(`
  query CouponChoices {
    categoryTree { id name noticeKind children { id name noticeKind children { id name noticeKind children { id name noticeKind } } } }
    staffExhibitions { id name state }
    budgets { id name fiscalYear state leftWon }
  }
`);

const VENDORS = graphql(`
  query CouponVendors($after: String) { staffVendors(state: APPROVED, first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }
`);
