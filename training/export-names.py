"""Writes the weights of names that ship: python3 training/export-names.py OUT TO

OUT holds names.pt of training/names.py and examples.jsonl of training/prepare.ts; TO is data/en/names.bin.
"""
import json, sys
from collections import Counter
import numpy as np
import torch
from weights_file import WeightsFile

OUT, TO = sys.argv[1:3]
state = torch.load(f'{OUT}/names.pt')
layers = state['options']['layers']
file = WeightsFile(state['weights'])


def likelier_in_text():
    """By how much each label is likelier in annotated text than among all that was trained on, as differences of logarithms: what was written for names is full of
    them. (Saerens, Latinne and Decaestecker 2002)"""
    text, all_ = Counter(), Counter()
    for line in open(f'{OUT}/examples.jsonl', encoding='utf8'):
        example = json.loads(line)
        if example['set'].endswith('-train'):
            all_.update(example['names'])
        if example['set'] == 'ewt-train':
            text.update(example['names'])
    return np.array([np.log(text[name] / text.total()) - np.log(all_[name] / all_.total()) for name in state['names']])


file.linear('nameIn', 'enter')
for layer in range(layers):
    file.layer(f'nameLayer{layer}', f'layers.{layer}')
file.norm('nameGain', 'nameOffset', 'norm')
for name, source in dict(listing='listing.weight', casing='casing.weight', known='bits').items():
    file.floats(name, file.weights[source])
# Names as Universal NER marks them: the first scheme.
file.matrix('hidden', file.weights['hidden.weight'], file.weights['hidden.bias'] + file.weights['scheme.weight'][0])
file.matrix('name', file.weights['out.weight'], file.weights['out.bias'] + likelier_in_text())
file.write(TO, names=state['names'], layers=layers)
