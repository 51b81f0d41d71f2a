"""Writes the weights of names that ship: python3 training/export-names.py OUT TO

OUT holds names.pt of training/names.py; TO is data/en/names.bin.
"""
import sys
import torch
from weights_file import WeightsFile

OUT, TO = sys.argv[1:3]
state = torch.load(f'{OUT}/names.pt')
layers = state['options']['layers']
file = WeightsFile(state['weights'])
file.linear('nameIn', 'enter')
for layer in range(layers):
    file.layer(f'nameLayer{layer}', f'layers.{layer}')
file.norm('nameGain', 'nameOffset', 'norm')
for name, source in dict(listing='listing.weight', casing='casing.weight', known='bits').items():
    file.floats(name, file.weights[source])
# Names as Universal NER marks them: the first scheme.
file.matrix('hidden', file.weights['hidden.weight'], file.weights['hidden.bias'] + file.weights['scheme.weight'][0])
file.linear('name', 'out')
file.write(TO, names=state['names'], layers=layers)
