/**
 * Ask an exported judge in Node, on one core: what it says of a few pairs, and pairs a second.
 *
 *   npm i @huggingface/transformers   (in any folder; run there)
 *   node speed.mjs FOLDER [PAIRS.jsonl]
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "package.json"));
const { AutoModelForSequenceClassification, AutoTokenizer, env } = require("@huggingface/transformers");
const [folder, file] = process.argv.slice(2);
const root = path.resolve(folder);
Object.assign(env, { allowRemoteModels: false, localModelPath: `${path.dirname(root)}/` });
const name = path.basename(root);
const one = { dtype: "q8", session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 } };
const tokenizer = await AutoTokenizer.from_pretrained(name);
const model = await AutoModelForSequenceClassification.from_pretrained(name, one);
const own = [
  { a: "Nobody was hurt at the quarry.", b: "Three men were hurt at the quarry." },
  { a: "Three men were hurt at the quarry.", b: "Some men were hurt at the quarry." },
  { a: "Three men were hurt at the quarry.", b: "The quarry belongs to a bank." },
];
const pairs = file
  ? readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .slice(0, 400)
      .map((l) => JSON.parse(l))
  : own;

async function ask(batch) {
  const inputs = tokenizer(
    batch.map((p) => p.a),
    { text_pair: batch.map((p) => p.b), padding: true, truncation: true },
  );
  const { logits } = await model(inputs);
  return logits.tolist();
}

const labels = model.config.id2label;
for (const [i, row] of (await ask(own)).entries()) {
  console.log(
    own[i].a,
    "/",
    own[i].b,
    "→",
    labels[row.indexOf(Math.max(...row))],
    row.map((x) => x.toFixed(2)).join(" "),
  );
}
const begun = process.hrtime.bigint();
const cpu = process.cpuUsage();
for (let i = 0; i < pairs.length; i += 16) await ask(pairs.slice(i, i + 16));
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
const used = process.cpuUsage(cpu);
console.log(
  `${pairs.length} pairs: ${(pairs.length / seconds).toFixed(0)} a second, ${(pairs.length / ((used.user + used.system) / 1e6)).toFixed(0)} a second of processor time`,
);
