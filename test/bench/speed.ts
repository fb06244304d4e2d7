/**
 * Measures how many pairs {@link relate} decides in a second of processor time, after warm-up: `npm run speed`.
 * The pairs are those of the gate suite, each statement given as a string.
 */
import { relate } from "../../src/relate/relate.ts";
import { GATE_GROUPS } from "../tables/gates.ts";

const pairs = GATE_GROUPS.flatMap(({ hits, misses }) => [...hits, ...misses].map(([a, b]) => [a, b] as const));

function round(): void {
  for (const [a, b] of pairs) relate(a, b);
}

for (let warm = 0; warm < 40; warm++) round();
const began = process.cpuUsage();
const rounds = 60;
for (let at = 0; at < rounds; at++) round();
const { user, system } = process.cpuUsage(began);
const each = (user + system) / (rounds * pairs.length);
console.log(`${each.toFixed(1)} µs of processor time a pair, ${Math.round(1e6 / each)} pairs a second on one core`);
