"""Writes the weights that ship: python3 training/export-sayings.py OUT TO

OUT holds sayings.pt of training/sayings.py; TO is data/en/sayings.bin.
"""
import sys
import torch
from weights_file import WeightsFile

OUT, TO = sys.argv[1:3]
state = torch.load(f'{OUT}/sayings.pt')
layers = state['options']['layers']
file = WeightsFile(state['weights'])
for part in ('cue', 'role'):
    file.linear(f'{part}In', f'{part}_in')
    file.floats(f'{part}Quoted', file.weights[f'{part}_quoted.weight'])
    for layer in range(layers):
        file.layer(f'{part}Layer{layer}', f'{part}_layers.{layer}')
    file.norm(f'{part}Gain', f'{part}Offset', f'{part}_norm')
    file.floats(f'{part}Follow', file.weights[f'{part}_follow'])
for name in ('cue', 'any', 'role'):
    file.linear(name, name)
for name in ('flag', 'distance', 'up', 'down'):
    file.floats(name, file.weights[f'{name}.weight'])
file.write(TO, relations=state['relations'], cues=state['cues'], roles=state['roles'], cueLayers=layers, roleLayers=layers)
