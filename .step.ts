import { compare } from "/work/wt/stepwise/src/compare.ts";
import { open } from "/work/wt/stepwise/src/open.ts";
import { largeDossier } from "/work/wt/stepwise/src/../test/bench/bench-task.ts";
const accounts = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 15);
const full = process.argv[4] === "full";
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const dossier = largeDossier(accounts);
const last = dossier.accounts.at(-1)!;
const [own, others] = [true, false].map((of) => dossier.assertions.filter(({ accountId }) => (accountId === last.id) === of));
const t0 = cpu(), w0 = performance.now();
const feed = open({ ...dossier, accounts: dossier.accounts.slice(0, -1), assertions: others! });
feed.report();
const t1 = cpu();
const out: Record<string, number[]> = { add: [], withdraw: [], addWall: [], withdrawWall: [] };
for (let i = 0; i < rounds; i++) {
  let c = cpu(), w = performance.now();
  feed.add(last, own); feed.report();
  out.add!.push(cpu() - c); out.addWall!.push(performance.now() - w);
  c = cpu(); w = performance.now();
  feed.withdraw(last.id); feed.report();
  out.withdraw!.push(cpu() - c); out.withdrawWall!.push(performance.now() - w);
}
const med = (x: number[]) => Math.round(x.toSorted((a, b) => a - b)[x.length >> 1]! * 10) / 10;
console.log(JSON.stringify({ first: Math.round(t1 - t0), wall1: Math.round(performance.now() - w0), ...Object.fromEntries(Object.entries(out).map(([k, v]) => [k, med(v)])), min: [Math.min(...out.add!), Math.min(...out.withdraw!)].map(Math.round), peak: Math.round(process.resourceUsage().maxRSS / 1000) }));
if (full) { const c = cpu(); compare(dossier); console.log("compare", Math.round(cpu() - c)); }
