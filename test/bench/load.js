// The load: a process of its own. Closed loop: each connection sends its next request when the last one is answered.
// In by message: {workload, side, ports, data, connections, warmup, seconds} or {…, once: true}; out: latencies in milliseconds.
import { Client } from './client.js';
import { PAGES, SCENARIOS } from './scenarios.js';

process.on('message', (plan) => {
  measure(plan).then((result) => process.send({ result }), (error) => process.send({ error: error.stack }));
});
process.on('disconnect', () => process.exit(0));

async function measure(plan) {
  const scenario = (plan.workload === 'page' ? PAGES.page : SCENARIOS[plan.workload][plan.side])(plan.data);
  const clients = Array.from({ length: plan.connections }, (_, index) => new Client(plan.ports[index % plan.ports.length]));
  try {
    return plan.once ? await burst(scenario, clients) : await loop(scenario, clients, plan);
  } finally {
    for (const client of clients) client.close();
  }
}

async function loop(scenario, clients, { warmup, seconds }) {
  const from = performance.now() + warmup * 1000;
  const until = from + seconds * 1000;
  const latencies = [];
  await Promise.all(clients.map(async (client, connection) => {
    // Each connection walks through the data from a place of its own.
    for (let n = connection * 1_000_003; ; n += 1) {
      const began = performance.now();
      if (began >= until) return;
      await scenario(client, n);
      const ended = performance.now();
      if (began >= from && ended <= until) latencies.push(ended - began);
    }
  }));
  return { latencies, seconds };
}

/** All at once, each one time. */
async function burst(scenario, clients) {
  const began = performance.now();
  const latencies = [];
  let served = 0;
  await Promise.all(clients.map(async (client, n) => {
    if (await scenario(client, n)) served += 1;
    latencies.push(performance.now() - began);
  }));
  return { latencies, seconds: (performance.now() - began) / 1000, served };
}
