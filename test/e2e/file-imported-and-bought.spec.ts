import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Desk } from '../support/desk.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf } from '../support/shelf.js';
import { Shopper, type Outcome } from '../support/shopper.js';

const FILE = 'test/integration/catalog/files/shop-export-won.csv';
const VENDOR = { email: 'vendor@demo.guro.example', password: 'guro-vendor-1124' };
const STAFF = { email: 'merchandiser@demo.guro.example', password: 'guro-staff-1124' };

interface Report {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  parts: number;
  lines: { row: number; handle: string; outcome: string; productId: string | null; problems: { cell: string | null }[] }[];
}

const IMPORT = `mutation ($upload: ID!, $dryRun: Boolean!) { importProducts(upload: $upload, dryRun: $dryRun) { __typename ... on Problem { code }
  ... on ImportReport { dryRun format rows created changed unchanged refused parts lines { row handle outcome productId problems { cell } } } } }`;

describe('a file that a vendor already has', () => {
  let mall: Mall;
  let vendor: Desk;
  let productId = '';

  beforeAll(async () => {
    mall = await startMall({ demo: true, processes: ['toss-sandbox', 'storefront-api', 'backoffice-api'] });
    vendor = new Desk(mall);
    await vendor.signIn(VENDOR.email, VENDOR.password);
  }, 180_000);

  it('is looked at before anything changes, and then becomes drafts', async () => {
    const broken = await vendor.upload('/uploads/imports', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'products.xlsx');
    expect(broken).toMatchObject({ status: 422, body: { code: 'FILE_UNREADABLE' } });
    const upload = await vendor.upload('/uploads/imports', await readFile(FILE), '상품.csv');
    expect(upload.status).toBe(200);
    const run = async (dryRun: boolean): Promise<Outcome<Report>> => (await vendor.data<{ importProducts: Outcome<Report> }>(IMPORT, { upload: upload.body.id, dryRun })).importProducts;
    const sums = ({ rows, created, changed, unchanged, refused, parts }: Report): number[] => [rows, created, changed, unchanged, refused, parts];
    expect(sums(await run(true))).toEqual([18, 2, 0, 0, 12, 4]);
    const done = await run(false);
    expect(sums(done)).toEqual([18, 2, 0, 0, 12, 4]);
    expect(sums(await run(false))).toEqual([18, 0, 0, 2, 12, 4]);
    productId = done.lines.find((line) => line.handle === 'cup' && line.outcome === 'CREATED')?.productId ?? '';
    expect(done.lines.find((line) => line.row === 8)?.problems).toEqual([{ cell: 'T8' }]);
  });

  it('is nobody else’s, and not a shopper’s', async () => {
    const stranger = new Desk(mall);
    expect(await stranger.upload('/uploads/imports', await readFile(FILE), 'a.csv')).toMatchObject({ status: 401 });
    const merchandiser = new Desk(mall);
    await merchandiser.signIn(STAFF.email, STAFF.password);
    expect(await merchandiser.upload('/uploads/imports', await readFile(FILE), 'a.csv')).toMatchObject({ status: 403 });
    expect(await merchandiser.refusal(IMPORT, { upload: productId, dryRun: true })).toBe('FORBIDDEN');
  });

  it('is completed by its vendor, approved by staff and bought by a shopper', async () => {
    const picture = await vendor.upload('/uploads/pictures', await sharp({ create: { width: 640, height: 480, channels: 3, background: '#777777' } }).png().toBuffer(), 'cup.png');
    const shelf = new Shelf(mall.databaseUrl);
    const [leaf] = await shelf.sql<{ id: string; notice_kind: string }>("select id, notice_kind from category c where notice_kind = 'kitchen' and not exists (select from category b where b.parent_id = c.id) limit 1");
    const { notices, vendorProduct } = await vendor.data<{ notices: { id: string; fields: { id: string }[] }[]; vendorProduct: { rowVersion: number; draft: Record<string, unknown>; variants: Record<string, unknown>[] } }>(
      'query ($id: ID!) { notices { id fields { id } } vendorProduct(id: $id) { rowVersion draft { name description taxKind madeToOrder options { name values } } variants { optionValues priceWon listPriceWon onHand } } }',
      { id: productId },
    );
    const input = {
      ...vendorProduct.draft, rowVersion: vendorProduct.rowVersion, variants: vendorProduct.variants, categoryId: leaf?.id, pictures: [{ id: picture.body.id, alt: '회색 흙 머그컵' }],
      notice: notices.find((kind) => kind.id === leaf?.notice_kind)?.fields.map((field) => ({ id: field.id, value: '견본 답' })) ?? [],
    };
    const { saveProduct } = await vendor.data<{ saveProduct: Outcome }>('mutation ($id: ID!, $input: ProductInput!) { saveProduct(id: $id, input: $input) { __typename ... on Problem { code message } ... on VendorProduct { state missing } } }', { id: productId, input });
    expect(saveProduct).toEqual({ __typename: 'VendorProduct', state: 'DRAFT', missing: [] });
    expect(await vendor.data('mutation ($id: ID!) { submitProduct(id: $id) { __typename ... on VendorProduct { state } } }', { id: productId })).toEqual({ submitProduct: { __typename: 'VendorProduct', state: 'SUBMITTED' } });
    const merchandiser = new Desk(mall);
    await merchandiser.signIn(STAFF.email, STAFF.password);
    expect(await merchandiser.data('mutation ($id: ID!) { decideProduct(id: $id, approve: true) { __typename ... on ProductReview { state } } }', { id: productId })).toEqual({ decideProduct: { __typename: 'ProductReview', state: 'ON_SALE' } });

    const shopper = new Shopper(mall);
    const { product } = await shopper.data<{ product: { variants: { id: string; label: string; price: { won: number }; available: number }[] } }>('{ product(slug: "흙-머그컵") { variants { id label available price { won } } } }');
    expect(product.variants.map((variant) => [variant.label, variant.price.won, variant.available])).toEqual([['작은 것 / 먹색', 18_000, 4], ['작은 것 / 흰색', 18_000, 2], ['큰 것 / 먹색', 21_000, 2], ['큰 것 / 흰색', 21_000, 0]]);
    const variantId = product.variants[2]?.id ?? '';
    await shopper.add(variantId, 2);
    const order = await shopper.place({ lines: [{ variantId, quantity: 2 }], seenTotalWon: await shopper.total('08209') });
    expect((await shopper.confirm(order.id, await shopper.agree(order.id), order.sums.totalWon)).__typename).toBe('PaymentConfirmed');
    expect(await shelf.stockOf(variantId)).toEqual({ on_hand: 0, reserved: 0 });
  });

  it('read again by the command finds the same products and sells nothing twice', async () => {
    const [own] = await new Shelf(mall.databaseUrl).sql<{ slug: string }>('select v.slug from vendor v join product p on p.vendor_id = v.id where p.id = $1', [productId]);
    const command = async (...args: string[]): Promise<{ code: number; report: Report & { error?: { code: string } } }> => {
      try {
        const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/cli/src/import.js', '--json', ...args], { env: { ...process.env, ...mall.env } });
        return { code: 0, report: JSON.parse(stdout) as Report };
      } catch (error) {
        const { code, stdout } = error as { code: number; stdout: string };
        return { code, report: JSON.parse(stdout) as Report & { error: { code: string } } };
      }
    };
    const again = await command('--vendor', own?.slug ?? '', FILE);
    expect([again.code, again.report.unchanged, again.report.refused]).toEqual([0, 2, 12]);
    expect(await command('--vendor', own?.slug ?? '', 'package.json')).toMatchObject({ code: 1, report: { error: { code: 'FILE_UNREADABLE' } } });
    expect((await command('--vendor', 'nobody', FILE)).code).toBe(1);
    expect((await command('--vendor', own?.slug ?? '', 'no-such-file.csv')).code).toBe(1);
  });
});
