"""Export a judge for `@huggingface/transformers`: ONNX, int8 weights, tokenizer and config.

    python export.py FOLDER OUT [--data ../shared/benchmarks]

Prints the sizes, and how often the int8 judge says the same as the one it was made from, over news pairs.
"""

import argparse
import json
import random
import shutil
from pathlib import Path

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import encoder
import sets

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]


class Logits(torch.nn.Module):
    """The model with plain inputs in a fixed order and logits as its one output."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask, token_type_ids):
        return self.model(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).logits


def write_onnx(model, tokenizer, path):
    """The model as a graph with free batch and length."""
    example = encoder.tensors(tokenizer, [("One man ran.", "Two men ran."), ("He was early.", "He was not late at all.")], 64)
    free = {name: {0: "batch", 1: "length"} for name in INPUTS}
    model.set_attn_implementation("eager")
    torch.onnx.export(Logits(model).eval(), tuple(example[name] for name in INPUTS), path, input_names=INPUTS,
                      output_names=["logits"], dynamic_axes={**free, "logits": {0: "batch"}}, opset_version=17, dynamo=False)


def agreement(model, tokenizer, path, pairs):
    """The share of pairs on which both say the same, and the largest difference of a logit."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options)
    same, most = 0, 0.0
    for pair in pairs:
        inputs = encoder.tensors(tokenizer, [(pair["a"], pair["b"])], encoder.POSITIONS)
        here = session.run(None, {name: inputs[name].numpy() for name in INPUTS})[0]
        with torch.no_grad():
            there = model(**inputs).logits.numpy()
        same += int(here.argmax() == there.argmax())
        most = max(most, float(numpy.abs(here - there).max()))
    return same / len(pairs), most


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--data", default="../shared/benchmarks")
    options = parser.parse_args()
    torch.set_num_threads(1)
    encoder.DEVICE = "cpu"
    model, tokenizer = encoder.load(options.folder)
    model.eval()
    out = Path(options.out)
    Path(out, "onnx").mkdir(parents=True, exist_ok=True)
    plain, small = Path(out.parent, f"{out.name}-fp32.onnx"), Path(out, "onnx", "model_quantized.onnx")
    write_onnx(model, tokenizer, str(plain))
    quantize_dynamic(plain, small, per_channel=True, weight_type=QuantType.QInt8)
    shutil.copy(Path(options.folder, "config.json"), out)
    tokenizer.no_truncation()
    tokenizer.save(str(Path(out, "tokenizer.json")), pretty=False)
    marks = {f"{name}_token": f"[{name.upper()}]" for name in ("pad", "unk", "cls", "sep", "mask")}
    settings = {"tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": encoder.POSITIONS, **marks}
    Path(out, "tokenizer_config.json").write_text(json.dumps(settings) + "\n")
    pairs = random.Random(6).sample(sets.read(options.data, "news-pairs"), 200)
    for path in (plain, small):
        same, most = agreement(model, tokenizer, str(path), pairs)
        print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB, same answer {same:.3f}, largest difference {most:.3f}")
    print(f"all files: {sum(f.stat().st_size for f in out.rglob('*') if f.is_file()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
