/**
 * Runs every notebook in both kernels, without a screen and without a network, on the packed package, and compares what
 * the cells show with what the documents promise.
 *
 *   npm run test:notebooks
 *
 * Debian's Jupyter packages are installed where they are absent; where that is not possible the notebooks are skipped,
 * which counts as a failure in CI.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Cell, documents, KERNELS, type Kernel, notebook } from "../../docs/notebooks/make.ts";

const PACKAGES = ["jupyter-nbconvert", "jupyter-client", "jupyter-core", "python3-nbclient", "python3-nbformat"];
const TSLAB = "tslab@1.0.22";
/** A port nobody listens on: whatever a kernel tries to fetch fails at once. */
const NOWHERE = "http://127.0.0.1:9";

const root = resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "dissensus-notebooks-"));
const work = join(scratch, "work");

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  return execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
}

/** Debian's own Python, so that another one on the path does not hide its packages. */
function hasJupyter(): boolean {
  try {
    run("/usr/bin/python3", ["-c", "import nbconvert, nbclient, nbformat, jupyter_client"], root);
    return true;
  } catch {
    return false;
  }
}

function installJupyter(): boolean {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  try {
    run("apt-get", ["update"], root, quiet);
    const options = ["-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends"];
    run("apt-get", [...options, ...PACKAGES], root, quiet);
  } catch (error) {
    console.error(`Jupyter cannot be installed: ${String(error).split("\n")[0]}`);
  }
  return hasJupyter();
}

/** Installs the packed package, as a reader would, beside the notebooks. */
function installPackage(): void {
  mkdirSync(work);
  run("npm", ["pack", "--silent", "--pack-destination", scratch], root);
  const tarball = readdirSync(scratch).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(work, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", join(scratch, tarball)], work);
}

/** Writes a kernel specification for each kernel; tslab lives in a folder of its own, for it brings an old TypeScript. */
function installKernels(): void {
  run(
    "npm",
    ["install", "--global", "--silent", "--prefer-offline", "--prefix", join(scratch, "tslab"), TSLAB],
    scratch,
  );
  const tslab = join(scratch, "tslab/lib/node_modules/tslab/bin/tslab");
  const deno = join(root, "node_modules/deno/deno");
  const commands: Readonly<Record<Kernel, readonly string[]>> = {
    deno: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
    tslab: [process.execPath, tslab, "kernel", "--config-path={connection_file}"],
  };
  for (const kernel of KERNELS) {
    const folder = join(scratch, "jupyter/kernels", kernel);
    mkdirSync(folder, { recursive: true });
    const spec = { argv: commands[kernel], display_name: kernel, language: "typescript" };
    writeFileSync(join(folder, "kernel.json"), JSON.stringify(spec));
  }
}

/** What nbformat holds of one output, as far as it is looked at. */
interface Output {
  readonly output_type: "stream" | "display_data" | "execute_result" | "error";
  readonly name?: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, string | readonly string[] | object>>;
  readonly evalue?: string;
  readonly traceback?: readonly string[];
}

function execute(kernel: Kernel, name: string, cells: readonly Cell[]): Output[][] {
  const file = `${kernel}-${name}.ipynb`;
  writeFileSync(join(work, file), notebook(kernel === "deno" ? cells.map(flushed) : cells, kernel));
  // A kernel on a busy machine may be late to say that a cell is idle; nbclient's four seconds are too few.
  const patience = ["--ExecutePreprocessor.iopub_timeout=60", "--ExecutePreprocessor.startup_timeout=120"];
  const args = ["-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors", ...patience, "--inplace", file];
  run("/usr/bin/python3", args, work, {
    JUPYTER_DATA_DIR: join(scratch, "jupyter"),
    DENO_DIR: join(scratch, "deno"),
    DENO_NO_UPDATE_CHECK: "1",
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    NPM_CONFIG_REGISTRY: NOWHERE,
    NO_COLOR: "1",
  });
  const executed = JSON.parse(readFileSync(join(work, file), "utf8")) as {
    readonly cells: readonly { readonly cell_type: string; readonly outputs?: Output[] }[];
  };
  return executed.cells.filter((cell) => cell.cell_type === "code").map((cell) => cell.outputs ?? []);
}

/**
 * The Deno kernel sends printed lines by a way of their own, so that some may come after it has called the cell done,
 * when nbclient no longer listens: a cell that prints gets a moment for them.
 */
function flushed(cell: Cell): Cell {
  const prints = cell.source.includes("console.log(") && !cell.shows;
  return prints ? { ...cell, source: `${cell.source}\nawait new Promise((done) => setTimeout(done, 200));` } : cell;
}

/** What is wrong with a cell's outputs, one line each. */
function faults(cell: Cell, outputs: readonly Output[], kernel: Kernel): string[] {
  const broken = outputs.filter((output) => output.output_type === "error" || output.name === "stderr");
  const errors = broken.map(
    (output) => `error: ${output.evalue ?? ""} ${(output.traceback ?? []).join(" ")}${joined(output.text)}`,
  );
  const types = new Set(outputs.flatMap((output) => Object.keys(output.data ?? {})));
  const missing = cell.shows ? wantedTypes(cell, kernel).filter((type) => !types.has(type)) : [];
  return [...errors, ...missing.map((type) => `no output of type ${type}`), ...missingText(cell, visible(outputs))];
}

function wantedTypes(cell: Cell, kernel: Kernel): string[] {
  if (kernel === "tslab") return ["text/html"];
  const picture = cell.source.includes("picture:");
  const more = picture ? ["image/svg+xml", "application/vnd.vegalite.v5+json"] : [];
  return ["text/html", "text/markdown", "text/plain", ...more];
}

/** The fragments a cell promises and does not show. */
function missingText(cell: Cell, text: string): string[] {
  const missing = cell.wanted.filter((fragment) => !text.includes(fragment));
  return missing.map((fragment) => `no “${fragment}” in: ${text.slice(0, 400)}`);
}

/** What a reader sees: what is printed, and the words of the HTML. */
function visible(outputs: readonly Output[]): string {
  return outputs.map((output) => joined(output.text) + wordsOf(joined(output.data?.["text/html"]))).join("\n");
}

function joined(text: string | readonly string[] | object | undefined): string {
  return Array.isArray(text) ? text.join("") : typeof text === "string" ? text : "";
}

function wordsOf(html: string): string {
  const bare = html.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, "");
  return bare
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/** A kernel loses an output now and then on its way to the client; a notebook that is wrong is wrong every time. */
const ATTEMPTS = 3;

function main(): number {
  const all = KERNELS.flatMap((kernel) => documents().map((document) => ({ kernel, ...document })));
  if (!hasJupyter() && !installJupyter()) {
    console.log(`notebooks: 0 passed, 0 failed, ${all.length} skipped`);
    return process.env.CI === "true" ? 1 : 0;
  }
  installPackage();
  installKernels();
  let failed = 0;
  for (const { kernel, name, cells } of all) {
    const code = cells.filter((cell) => cell.kind === "code");
    let wrong: string[] = [];
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const outputs = execute(kernel, name, cells);
      wrong = code.flatMap((cell, at) =>
        faults(cell, outputs[at] ?? [], kernel).map((fault) => `cell ${at + 1}: ${fault}`),
      );
      if (wrong.length === 0) break;
    }
    if (wrong.length > 0) failed++;
    console.log(`${wrong.length > 0 ? "✗" : "✓"} ${name} in ${kernel} (${code.length} cells)`);
    for (const line of wrong) console.log(`  ${line}`);
  }
  console.log(`notebooks: ${all.length - failed} passed, ${failed} failed, 0 skipped`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} finally {
  if (process.env.KEEP === undefined) rmSync(scratch, { recursive: true, force: true });
}
