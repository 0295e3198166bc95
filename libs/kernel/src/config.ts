import { resolve } from 'node:path';
import { z } from 'zod';
import { clock } from './clock.js';
import { log } from './log.js';

/**
 * Every variable that the mall reads, parsed once at start. A value that cannot be used ends the process with one sentence.
 * The launcher and docker/compose.yaml set nothing that is not named here (a test compares them).
 */
const Variables = z.object({
  /** `production` refuses demo accounts, demo secrets and the sandbox's keys. */
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  /** Where a mall on one machine keeps everything: database, uploads, mail, logs. */
  MALL_HOME: z.string().min(1).default('.mall'),
  /** Web's port; the other processes follow it (+1 storefront API … +7 web's metrics). */
  MALL_PORT: z.coerce.number().int().min(1).max(65_528).default(3000),
  /** The address to listen on. */
  MALL_HOST: z.string().min(1).default('127.0.0.1'),
  /** This process's own port, where it is not the one that follows from MALL_PORT. */
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Web's own metrics port (never reachable through the web port). */
  MALL_WEB_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** The origin that shoppers see; used in mails, cookies and the check of foreign origins. */
  MALL_PUBLIC_URL: z.url().optional(),
  /** 1: web stands behind a proxy that writes X-Forwarded-For. Otherwise that header is the shopper's own word, and limits by address don't hear it. */
  MALL_BEHIND_PROXY: z.enum(['0', '1']).default('0'),
  MALL_STOREFRONT_URL: z.url().optional(),
  MALL_BACKOFFICE_URL: z.url().optional(),
  /** Toss Payments' API, or the sandbox's. */
  MALL_TOSS_URL: z.url().optional(),
  /** Toss Payments' script for the browser, or the sandbox's. */
  MALL_TOSS_SCRIPT_URL: z.url().optional(),
  MALL_TOSS_CLIENT_KEY: z.string().default('test_ck_demo0000000000000000'),
  MALL_TOSS_SECRET_KEY: z.string().default('test_sk_demo0000000000000000'),
  /** 64 hex digits; verifies signed webhooks. */
  MALL_TOSS_SECURITY_KEY: z.string().regex(/^[0-9a-f]{64}$/).default('0'.repeat(64)),
  /** What the contract with Toss says of each method: basis points of the amount (VAT included), business days to the payout, and since when: `CARD:240:2:2027-01-01`. What differs is told to staff. */
  MALL_TOSS_TERMS: z.string().default('CARD:250:2,EASY_PAY:280:2,TRANSFER:180:1,VIRTUAL_ACCOUNT:30:1,*:250:2'),
  /** The sandbox only: where it sends webhooks. */
  MALL_TOSS_WEBHOOK_URL: z.url().optional(),
  MALL_DATABASE_URL: z.string().default('postgres://mall@127.0.0.1:5432/mall'),
  /** Connections of one process's pool. */
  MALL_DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Milliseconds that somebody waits for one of them, before he is told that the mall is busy. */
  MALL_DATABASE_WAIT_MS: z.coerce.number().int().min(100).default(10_000),
  MALL_REDIS_URL: z.string().default('redis://127.0.0.1:6379'),
  MALL_SMTP_URL: z.string().optional(),
  MALL_MAIL_FROM: z.string().default('구로e몰 <no-reply@example.invalid>'),
  MALL_UPLOADS: z.string().optional(),
  /** At least 32 signs; signs and encrypts what must not be forged or read. */
  MALL_SECRET: z.string().min(32).default('demo-secret-demo-secret-demo-secret!'),
  /** 1 shows demo hints and lets demo accounts sign in. */
  MALL_DEMO: z.enum(['0', '1']).default('0'),
  /** 1: started by the launcher, leaves when standard input ends. */
  MALL_LAUNCHED: z.enum(['0', '1']).default('0'),
  MALL_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** 1: queries are compiled by graphql-jit; 0: run by graphql-js. */
  MALL_GRAPHQL_JIT: z.enum(['0', '1']).default('1'),
  /** 1 counts SQL statements of each request into a response header (tests); refused in production. */
  MALL_COUNT_SQL: z.enum(['0', '1']).default('0'),
  /** Tests move the clock of running processes by this file; refused in production. */
  MALL_CLOCK_FILE: z.string().optional(),
  /** Tests end a process at a named point of a payment; refused in production. */
  MALL_CRASH_AT: z.string().optional(),
  /** Orders that one buyer may leave unpaid at a time, so that nobody holds the stock of others; 0: any number. */
  MALL_OPEN_ORDERS_PER_BUYER: z.coerce.number().int().min(0).max(10_000).default(5),
  /** Names of the district's head and other office holders, with commas between: they may not stand on what the district pays for (Public Official Election Act 112). */
  MALL_OFFICE_HOLDERS: z.string().default(''),
  /** Orders that may be tried from one address in half an hour (a whole office or carrier may share one); 0: any number. */
  MALL_ORDERS_PER_ADDRESS: z.coerce.number().int().min(0).max(1_000_000).default(300),
  /** Who says when a parcel arrived: nobody but the vendor, or the demo's carrier; a real one is a class beside it (libs/order/src/tracker.ts). */
  MALL_TRACKER: z.enum(['none', 'demo']).optional(),
  /** Jobs that one worker runs at a time. */
  MALL_WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  /** Sends traces there when set. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
});

export type VariableName = keyof z.infer<typeof Variables>;
export const VARIABLE_NAMES = Object.keys(Variables.shape) as VariableName[];

/** Ports of the processes, counted from MALL_PORT. */
export const PORT_OF = { web: 0, 'storefront-api': 1, 'backoffice-api': 2, 'toss-sandbox': 3, worker: 4, mailbox: 5, smtp: 6, 'web-metrics': 7 } as const;
export type ProcessName = keyof typeof PORT_OF;

export interface Config {
  production: boolean;
  demo: boolean;
  launched: boolean;
  home: string;
  host: string;
  port: (process: ProcessName) => number;
  publicUrl: string;
  behindProxy: boolean;
  storefrontUrl: string;
  backofficeUrl: string;
  mailboxUrl: string;
  toss: { url: string; scriptUrl: string; clientKey: string; secretKey: string; securityKey: string; terms: string };
  databaseUrl: string;
  databasePool: number;
  databaseWaitMs: number;
  redisUrl: string;
  smtpUrl: string;
  mailFrom: string;
  uploads: string;
  secret: string;
  graphqlJit: boolean;
  countSql: boolean;
  crashAt: string | undefined;
  openOrdersPerBuyer: number;
  officeHolders: readonly string[];
  ordersPerAddress: number;
  tracker: 'none' | 'demo';
  workerConcurrency: number;
  otlpEndpoint: string | undefined;
}

/** Reads the environment. Throws an Error whose message is one sentence for the person who starts the process. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`환경 변수 ${String(issue?.path[0])}의 값을 쓸 수 없습니다 (${issue?.message ?? 'invalid'}).`);
  }
  const v = parsed.data;
  const production = v.NODE_ENV === 'production';
  const local = (process: ProcessName): string => `http://127.0.0.1:${v.MALL_PORT + PORT_OF[process]}`;
  const home = resolve(v.MALL_HOME);
  if (production) refuseDemo(v, given);
  clock.follow(v.MALL_CLOCK_FILE);
  log.level = v.MALL_LOG_LEVEL;
  return {
    production,
    demo: v.MALL_DEMO === '1',
    launched: v.MALL_LAUNCHED === '1',
    home,
    host: v.MALL_HOST,
    port: (process) => {
      if (process === 'web-metrics') return v.MALL_WEB_METRICS_PORT ?? v.MALL_PORT + PORT_OF[process];
      if (process === 'smtp') return v.MALL_PORT + PORT_OF[process];
      return v.PORT ?? v.MALL_PORT + PORT_OF[process];
    },
    behindProxy: v.MALL_BEHIND_PROXY === '1',
    publicUrl: trimSlash(v.MALL_PUBLIC_URL ?? `http://localhost:${v.MALL_PORT}`),
    storefrontUrl: trimSlash(v.MALL_STOREFRONT_URL ?? local('storefront-api')),
    backofficeUrl: trimSlash(v.MALL_BACKOFFICE_URL ?? local('backoffice-api')),
    mailboxUrl: `http://localhost:${v.MALL_PORT + PORT_OF.mailbox}`,
    toss: {
      url: trimSlash(v.MALL_TOSS_URL ?? local('toss-sandbox')),
      scriptUrl: v.MALL_TOSS_SCRIPT_URL ?? `http://localhost:${v.MALL_PORT + PORT_OF['toss-sandbox']}/v2/standard`,
      clientKey: v.MALL_TOSS_CLIENT_KEY,
      secretKey: v.MALL_TOSS_SECRET_KEY,
      securityKey: v.MALL_TOSS_SECURITY_KEY,
      terms: v.MALL_TOSS_TERMS,
    },
    databaseUrl: v.MALL_DATABASE_URL,
    databasePool: v.MALL_DATABASE_POOL,
    databaseWaitMs: v.MALL_DATABASE_WAIT_MS,
    redisUrl: v.MALL_REDIS_URL,
    smtpUrl: v.MALL_SMTP_URL ?? `smtp://127.0.0.1:${v.MALL_PORT + PORT_OF.smtp}`,
    mailFrom: v.MALL_MAIL_FROM,
    uploads: resolve(v.MALL_UPLOADS ?? `${home}/uploads`),
    secret: v.MALL_SECRET,
    graphqlJit: v.MALL_GRAPHQL_JIT === '1',
    countSql: v.MALL_COUNT_SQL === '1',
    crashAt: v.MALL_CRASH_AT,
    openOrdersPerBuyer: v.MALL_OPEN_ORDERS_PER_BUYER,
    officeHolders: v.MALL_OFFICE_HOLDERS.normalize('NFC').replaceAll(' ', '').split(',').filter((name) => name !== ''),
    ordersPerAddress: v.MALL_ORDERS_PER_ADDRESS,
    tracker: v.MALL_TRACKER ?? (v.MALL_DEMO === '1' && !production ? 'demo' : 'none'),
    workerConcurrency: v.MALL_WORKER_CONCURRENCY,
    otlpEndpoint: v.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

function trimSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** What a real mall must set itself, because the default is a demo's. */
function refuseDemo(v: z.infer<typeof Variables>, given: Record<string, string | undefined>): void {
  const refuse = (sentence: string): never => {
    throw new Error(`운영 모드로 시작할 수 없습니다: ${sentence}`);
  };
  const needed: VariableName[] = ['MALL_DATABASE_URL', 'MALL_REDIS_URL', 'MALL_SECRET', 'MALL_PUBLIC_URL', 'MALL_TOSS_URL', 'MALL_TOSS_SCRIPT_URL', 'MALL_TOSS_CLIENT_KEY', 'MALL_TOSS_SECRET_KEY', 'MALL_TOSS_SECURITY_KEY', 'MALL_SMTP_URL', 'MALL_MAIL_FROM'];
  for (const name of needed) if (given[name] === undefined) refuse(`${name}을(를) 정해 주세요.`);
  if (v.MALL_DEMO === '1') refuse('MALL_DEMO는 견본 몰에서만 쓸 수 있습니다.');
  if (v.MALL_SECRET.startsWith('demo-')) refuse('MALL_SECRET이 견본 값입니다.');
  if (v.MALL_TOSS_SECRET_KEY.startsWith('test_') || v.MALL_TOSS_CLIENT_KEY.startsWith('test_')) refuse('토스페이먼츠 시험 키(test_)입니다.');
  if (/^0+$/.test(v.MALL_TOSS_SECURITY_KEY)) refuse('MALL_TOSS_SECURITY_KEY가 견본 값입니다.');
  if (v.MALL_TRACKER === 'demo') refuse('MALL_TRACKER가 견본의 택배입니다.');
  if (v.MALL_CLOCK_FILE !== undefined || v.MALL_CRASH_AT !== undefined || v.MALL_COUNT_SQL === '1') refuse('시험에만 쓰는 환경 변수가 있습니다.');
  if (!v.MALL_PUBLIC_URL?.startsWith('https://')) refuse('MALL_PUBLIC_URL은 https 주소여야 합니다.');
}

let current: Config | undefined;

/** This process's configuration. Ends the process with a sentence and code 1 when the environment cannot be used. */
export function config(): Config {
  if (current) return current;
  try {
    current = readConfig(process.env);
    return current;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
