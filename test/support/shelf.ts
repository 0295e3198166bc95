import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/** Rows that a test stands on, written straight into its database. Everything is on sale and costs what the test says. */
export interface ShelfProduct {
  productId: string;
  variantId: string;
  vendorId: string;
  slug: string;
}

export interface ProductInput {
  name?: string;
  priceWon?: number;
  stock?: number;
  vendorId?: string;
  taxKind?: 'TAXABLE' | 'EXEMPT';
  madeToOrder?: boolean;
}

export class Shelf {
  private category: string | undefined;
  private made = 0;
  private readonly pool: pg.Pool;

  constructor(readonly databaseUrl: string) {
    // Kept for a moment: a test that waits asks again and again, and a connection costs PostgreSQL more than most statements. Nobody waits for them at the end.
    this.pool = new pg.Pool({ ...this.connection(), max: 4, idleTimeoutMillis: 2_000, allowExitOnIdle: true });
    this.pool.on('error', () => undefined); // its server was killed
  }

  /** Runs a statement and answers its rows; sums as numbers. */
  async sql<Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> {
    // Only what leaves nothing behind in its session is run in one that others use too.
    if (/^\s*(?:select|insert|update|delete|with)\b[^;]*$/i.test(text)) return (await this.pool.query(text, parameters)).rows as Row[];
    const client = new pg.Client(this.connection());
    await client.connect();
    try {
      return (await client.query(text, parameters)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  private connection(): pg.ClientConfig {
    return { connectionString: this.databaseUrl, types: { getTypeParser: ((oid: number, format?: 'text') => (oid === 20 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown))) as typeof pg.types.getTypeParser } };
  }

  async createVendor(input: { shippingFeeWon?: number; freeShippingAboveWon?: number | null; name?: string } = {}): Promise<string> {
    const id = randomUUID();
    this.made += 1;
    await this.sql(
      `insert into vendor (id, slug, name, state, representative, business_number, report_number, phone, email, zip, address, dong, identity_checked_at, shipping_fee_won, free_shipping_above_won, created_at)
       values ($1, $2, $3, 'APPROVED', '견본대표', $4, '제2026-서울구로-0000호', '0200000000', 'maker@example.invalid', '08209', '서울 구로구 견본로 1', '구로동', now(), $5, $6, now())`,
      [id, `maker-${id.slice(0, 8)}`, input.name ?? `견본업체 ${this.made}`, String(Number.parseInt(randomBytes(4).toString('hex'), 16)).padStart(10, '1'), input.shippingFeeWon ?? 3000, input.freeShippingAboveWon ?? null],
    );
    return id;
  }

  async createProduct(input: ProductInput = {}): Promise<ShelfProduct> {
    const vendorId = input.vendorId ?? (await this.createVendor());
    this.category ??= await this.createCategory();
    const productId = randomUUID();
    const variantId = randomUUID();
    const versionId = randomUUID();
    const slug = `product-${productId.slice(0, 8)}`;
    const name = input.name ?? '3년 묵힌 씨간장';
    const priceWon = input.priceWon ?? 12_000;
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`insert into product (id, vendor_id, slug, state, draft, category_path, name, price_won, published_at, created_at, updated_at) values ($1, $2, $3, 'ON_SALE', '{}', array[$4::uuid], $5, $6, now(), now(), now())`, [productId, vendorId, slug, this.category, name, priceWon]);
      await client.query(`insert into product_version (id, product_id, vendor_id, number, name, description, category_id, tax_kind, options, pictures, notice, made_to_order, created_by, created_at) values ($1, $2, $3, 1, $4, '견본 상품입니다.', $5, $6, '[]', '[]', '{}', $7, 'test', now())`, [versionId, productId, vendorId, name, this.category, input.taxKind ?? 'TAXABLE', input.madeToOrder ?? false]);
      await client.query('update product set current_version_id = $1 where id = $2', [versionId, productId]);
      await client.query(`insert into variant (id, product_id, vendor_id, position, option_values, price_won, state, created_at) values ($1, $2, $3, 0, '{}', $4, 'ACTIVE', now())`, [variantId, productId, vendorId, priceWon]);
      await client.query('insert into stock (variant_id, product_id, vendor_id, on_hand) values ($1, $2, $3, $4)', [variantId, productId, vendorId, input.stock ?? 10]);
      await client.query(`insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1::uuid, $2, 'OPENING', $3, 0, 'opening:' || $1::uuid::text, 'test', now())`, [variantId, vendorId, input.stock ?? 10]);
      await client.query('commit');
    } finally {
      await client.end();
    }
    return { productId, variantId, vendorId, slug };
  }

  /** Another option of a product. Answers its id. */
  async createVariant(product: ShelfProduct, label: string, priceWon: number, stock = 5): Promise<string> {
    const id = randomUUID();
    await this.sql("insert into variant (id, product_id, vendor_id, position, option_values, label, price_won, state, created_at) values ($1, $2, $3, 9, array[$4::text], $4, $5, 'ACTIVE', now())", [id, product.productId, product.vendorId, label, priceWon]);
    await this.sql("with s as (insert into stock (variant_id, product_id, vendor_id, on_hand) values ($1::uuid, $2, $3, $4::int)) insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1::uuid, $3, 'OPENING', $4::int, 0, 'opening:' || $1::text, 'test', now())", [id, product.productId, product.vendorId, stock]);
    await this.sql('update product set option_count = option_count + 1, price_won = least(price_won, $2) where id = $1', [product.productId, priceWon]);
    return id;
  }

  /** An exhibition that sells `product` at `priceWon` between two moments. */
  async createExhibition(product: ShelfProduct, input: { priceWon: number; opensAt: Date; closesAt: Date; allotment?: number; perShopperLimit?: number; mallShareBp?: number; budget?: { id: string; shareBp: number } }): Promise<{ exhibitionId: string; itemId: string; slug: string }> {
    const exhibitionId = randomUUID();
    const itemId = randomUUID();
    const slug = `exhibition-${exhibitionId.slice(0, 8)}`;
    const mallShareBp = input.mallShareBp ?? (input.budget ? 0 : 5_000);
    await this.sql(`insert into exhibition (id, slug, name, state, opens_at, closes_at, created_by, created_at) values ($1, $2, '겨울 채비전', 'SCHEDULED', $3, $4, 'test', now())`, [exhibitionId, slug, input.opensAt, input.closesAt]);
    await this.sql(
      `insert into exhibition_item (id, exhibition_id, variant_id, product_id, vendor_id, position, price_won, vendor_share_bp, mall_share_bp, allotment, per_shopper_limit, budget_share_bp, budget_id) values ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10, $11, $12)`,
      [itemId, exhibitionId, product.variantId, product.productId, product.vendorId, input.priceWon, 10_000 - mallShareBp - (input.budget?.shareBp ?? 0), mallShareBp, input.allotment ?? 100, input.perShopperLimit ?? 5, input.budget?.shareBp ?? 0, input.budget?.id ?? null],
    );
    return { exhibitionId, itemId, slug };
  }

  /** A district budget whose cap was decided. */
  async createBudget(capWon: number, fiscalYear = new Date(Date.now() + 9 * 3_600_000).getUTCFullYear()): Promise<string> {
    const [id, allocation] = [randomUUID(), randomUUID()];
    await this.sql(
      `with b as (insert into budget (id, name, fiscal_year, budget_line, ordinance, state, cap_won, created_by, created_at) values ($1::uuid, $1::uuid::text, $2, '견본 세부사업', '견본 조례', 'OPEN', $3::bigint, 'test', now())),
         a as (insert into budget_allocation (id, budget_id, state, document_number, decided_on, amount_won, proposed_by, proposed_at, decided_by, decided_at) values ($4::uuid, $1::uuid, 'APPROVED', '견본-1', '2026-01-02', $3::bigint, 'test', now(), 'test2', now()))
       insert into budget_movement (budget_id, kind, cap_delta, reference, actor, at) values ($1::uuid, 'ALLOCATED', $3::bigint, $4::uuid::text, 'test', now())`,
      [id, fiscalYear, capWon, allocation],
    );
    return id;
  }

  /** Somebody with an account, who never signs in. */
  async createMember(): Promise<string> {
    const id = randomUUID();
    await this.sql("insert into account (id, email, password_hash, name, created_at) values ($1::uuid, $1::uuid || '@example.invalid', 'x', '김견본', now())", [id]);
    return id;
  }

  /** A coupon for 1,000 won off that lies open, of the mall or of a vendor, and one of it for each of these members. */
  async createCoupon(input: { vendorId?: string; holders?: readonly string[]; limit?: number } = {}): Promise<string> {
    const [id, holders] = [randomUUID(), input.holders ?? []];
    const vendorId = input.vendorId ?? null;
    await this.sql(
      `insert into coupon (id, vendor_id, name, state, benefit, amount_won, min_spend_won, stackable, scope, vendor_share_bp, mall_share_bp, budget_share_bp, issue_limit, issued, opens_at, closes_at, usable_until, created_by, created_at)
       values ($1, $2, '견본 쿠폰', 'ACTIVE', 'AMOUNT', 1000, 10000, true, 'ALL', $3, $4, 0, $6, $5, now() - interval '1 hour', now() + interval '1 day', now() + interval '2 days', 'test', now())`,
      [id, vendorId, vendorId === null ? 0 : 10_000, vendorId === null ? 10_000 : 0, holders.length, input.limit ?? 100],
    );
    for (const member of holders) await this.sql("insert into coupon_issue (id, coupon_id, account_id, state, issued_at) values (gen_random_uuid(), $1, $2, 'ISSUED', now())", [id, member]);
    return id;
  }

  /** `[reserved, spent, returned]` of a budget. */
  async budgetOf(id: string): Promise<number[]> {
    const [row] = await this.sql<{ reserved_won: number; spent_won: number; returned_won: number }>('select reserved_won, spent_won, returned_won from budget where id = $1', [id]);
    return row ? [row.reserved_won, row.spent_won, row.returned_won] : [];
  }

  async stockOf(variantId: string): Promise<{ on_hand: number; reserved: number } | undefined> {
    return (await this.sql<{ on_hand: number; reserved: number }>('select on_hand, reserved from stock where variant_id = $1', [variantId]))[0];
  }

  /** The tables in which one of these texts stands anywhere, the mall's jobs among them; as text, or as the bytes of a column. */
  async tablesWith(...texts: string[]): Promise<string[]> {
    const tables = await this.sql<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by tablename");
    const asked = tables.map(({ name }) => `select '${name}' as name where exists (select from ${name} t where t::text like any($1::text[]))`);
    const sought = texts.flatMap((text) => [text, Buffer.from(text, 'utf8').toString('hex')]).map((text) => `%${text}%`);
    return (await this.sql<{ name: string }>(asked.join(' union all '), [sought])).map(({ name }) => name.replace('public.', ''));
  }

  private async createCategory(): Promise<string> {
    const id = randomUUID();
    await this.sql(`insert into category (id, slug, name, depth, position, notice_kind, path) values ($1, $2, '장·양념', 1, 0, 'processed-food', array[$1::uuid])`, [id, `category-${id.slice(0, 8)}`]);
    return id;
  }
}
