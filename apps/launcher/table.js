// The processes of a mall: what runs, where it answers, in which order it is stopped.

/**
 * Listed in the order in which they are stopped: first nobody comes in any more, then what is under way is finished.
 * `offset`: from MALL_PORT. `health`: the port's offset where /readyz answers. `local`: only in a mall on one machine, never in production.
 */
const TABLE = [
  { name: 'web', title: '웹 페이지', offset: 0, health: 0, entry: 'apps/web/server.js', also: [7] },
  { name: 'storefront-api', title: '구매자 API', offset: 1, health: 1 },
  { name: 'backoffice-api', title: '업체·운영 API', offset: 2, health: 2 },
  { name: 'worker', title: '작업 처리', offset: 4, health: 4 },
  { name: 'toss-sandbox', title: '토스 시험 서버', offset: 3, health: 3, local: true },
  { name: 'mailbox', title: '견본 우편함', offset: 5, health: 5, local: true, also: [6] },
];

/** @returns {{name: string, title: string, entry: string, port: number, ports: number[], readyUrl: string}[]} */
export function processTable({ port, host, production }) {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return TABLE.filter((row) => !(production && row.local)).map((row) => ({
    name: row.name,
    title: row.title,
    entry: row.entry || `dist/apps/${row.name}/src/main.js`,
    port: port + row.offset,
    ports: [row.offset, ...(row.also || [])].map((offset) => port + offset),
    readyUrl: `http://${reached.includes(':') ? `[${reached}]` : reached}:${port + row.health}/readyz`,
  }));
}

/** What every process of the mall gets. In production nothing is added that the person did not set. */
export function environmentFor({ settings, secrets, databaseUrl, redisUrl }) {
  const env = { ...process.env };
  // PORT would give all processes the same one.
  delete env.PORT;
  const at = (offset) => `http://127.0.0.1:${settings.port + offset}`;
  const demo = settings.production ? {} : {
    MALL_DEMO: '1', MALL_SECRET: secrets.secret, MALL_TOSS_CLIENT_KEY: secrets.clientKey, MALL_TOSS_SECRET_KEY: secrets.secretKey,
    MALL_TOSS_SECURITY_KEY: secrets.securityKey, MALL_TOSS_WEBHOOK_URL: `${at(1)}/webhooks/toss`,
  };
  for (const [name, value] of Object.entries(demo)) if (!env[name]) env[name] = value;
  return {
    ...env, MALL_HOME: settings.home, MALL_PORT: String(settings.port), MALL_HOST: settings.host,
    MALL_DATABASE_URL: databaseUrl, MALL_REDIS_URL: redisUrl, MALL_LAUNCHED: '1',
  };
}
