"""Fit the small judge.

    python train.py general --pretrained FOLDER --out FOLDER [--data ../shared/benchmarks] [--layers 6]
    python train.py own --from FOLDER --out FOLDER --without 0|1|2|3|none [--sets news-pairs,disputes]

`general` fits the general sets; `own` goes on with news pairs and dispute pairs (and a replay of the general
sets), one fold left out, or none for the weights to ship. Seeds are fixed. On two cores:
`torchrun --nproc-per-node 2 train.py …`, each process on one thread.
"""

import argparse
import os
import random
import sys
import time

import torch
from torch import distributed

import encoder
import sets


def first():
    return os.environ.get("RANK", "0") == "0"


def note(text):
    if first():
        print(time.strftime("%H:%M:%S"), text, flush=True)


def keep(model, tokenizer, folder):
    if first():
        encoder.save(model, tokenizer, folder)


def fit_general(options):
    pairs, _ = sets.general(options.data)
    texts = [p[side] for p in pairs for side in "ab"]
    model, tokenizer = encoder.start(options.pretrained, texts, options.layers)
    note(f"{len(pairs)} pairs of {', '.join(sets.FITTED)}; {model.num_parameters() / 1e6:.1f} M numbers")
    encoder.fit(model, tokenizer, pairs, epochs=options.epochs or 1.5, rate=options.rate or 2e-4, seed=1,
                size=64, frozen=True, note=note,
                keep=lambda step: keep(model, tokenizer, f"{options.out}-{step}"))
    keep(model, tokenizer, options.out)


def fit_own(options):
    model, tokenizer = encoder.load(options.start)
    general, _ = sets.general(options.data)
    pairs = [p for p in sets.own(options.data)
             if p["set"] in options.sets.split(",") and str(p["fold"]) != options.without]
    for pair in pairs:
        # A reader of traces is right on these already: what it cannot tell weighs more.
        pair["weight"] = 1.3 - pair.get("leak", 0.3)
    note(f"{len(pairs)} pairs of {options.sets}, fold {options.without} left out")
    replay = random.Random(2).sample(general, 800)
    encoder.fit(model, tokenizer, pairs + replay, epochs=options.epochs or 2, rate=options.rate or 1e-4, seed=2,
                frozen=True, note=note)
    keep(model, tokenizer, options.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=["general", "own"])
    parser.add_argument("--data", default="../shared/benchmarks")
    parser.add_argument("--pretrained")
    parser.add_argument("--from", dest="start")
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--without", default="none")
    parser.add_argument("--sets", default="news-pairs,disputes")
    parser.add_argument("--epochs", type=float)
    parser.add_argument("--rate", type=float)
    options = parser.parse_args()
    torch.set_num_threads(1)
    if "RANK" in os.environ:
        distributed.init_process_group("gloo")
    {"general": fit_general, "own": fit_own}[options.stage](options)


if __name__ == "__main__":
    sys.exit(main())
