/**
 * Holds what is published: what the tarball weighs, what is in it, and that npm would take it.
 *
 *   npm run package
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
/** Budgets in bytes: the tarball, and what it unpacks to. */
const MOST = { packed: 3_300_000, unpacked: 8_200_000 };
/** What must be inside. */
const NEEDED = [
  "dist/index.js",
  "dist/node.cjs",
  "dist/browser.js",
  "dist/cli.js",
  "dist/LICENSES.txt",
  "docs/schema/report.json",
  "README.md",
  "LICENSE",
  "NOTICE",
];

const npm = (...args: string[]): string =>
  execFileSync("npm", [...args, "--ignore-scripts"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const [{ size, unpackedSize, files }] = JSON.parse(npm("pack", "--dry-run", "--json")) as [Packed];
const paths = files.map(({ path }) => path);
const faults = [
  ...(size > MOST.packed ? [`${size} bytes packed, at most ${MOST.packed}`] : []),
  ...(unpackedSize > MOST.unpacked ? [`${unpackedSize} bytes unpacked, at most ${MOST.unpacked}`] : []),
  ...paths.filter((path) => /\.map$|^(?:src|test)\//.test(path)).map((path) => `${path} is no use to a user`),
  ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `${path} is not inside`),
];
npm("publish", "--dry-run");

for (const fault of faults) console.error(fault);
console.log(`tarball: ${paths.length} files, ${size} bytes packed, ${unpackedSize} unpacked; npm would publish it`);
process.exitCode = faults.length > 0 ? 1 : 0;
