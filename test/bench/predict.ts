/** Writes predictions for a benchmark: `npm run --silent predict -- TASK INPUT.jsonl OUTPUT.jsonl [CLAIMS.jsonl]`. */
import { readFileSync, writeFileSync } from "node:fs";

type Predict = (record: never, claims?: string) => unknown;

/** Task → the file that predicts one record of it. */
const TASKS: Readonly<Record<string, () => Promise<{ predict: Predict }>>> = {
  alignment: () => import("./predict-alignment.ts"),
  attribution: () => import("./predict-attribution.ts"),
  contrast: () => import("./predict-contrast.ts"),
};

const [task = "", input, output, claims] = process.argv.slice(2);
const load = TASKS[task];
if (!load || !input || !output) {
  console.error(`usage: predict ${Object.keys(TASKS).join("|")} INPUT.jsonl OUTPUT.jsonl [CLAIMS.jsonl]`);
  process.exit(2);
}
const { predict } = await load();
const lines = readFileSync(input, "utf8").split("\n").filter(Boolean);
writeFileSync(output, lines.map((line) => `${JSON.stringify(predict(JSON.parse(line) as never, claims))}\n`).join(""));
