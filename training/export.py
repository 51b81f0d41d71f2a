"""Writes the weights that ship: python3 training/export.py OUT TO

OUT holds network.pt of training/network.py and the keys of training/prepare.ts; TO is data/en/network.bin.
"""
import sys
import numpy as np
import torch
from weights_file import WeightsFile

OUT, TO = sys.argv[1:3]
state = torch.load(f'{OUT}/network.pt')
options = state['options']
file = WeightsFile(state['weights'])
weights = file.weights


def keyed(name, keys, rows):
    """Keys in order, so that they can be searched by halves; the row of key i is i + 1."""
    keys = np.fromfile(f'{OUT}/{keys}', dtype=np.int32)
    order = np.argsort(keys, kind='stable')
    file.add(f'{name}.keys', keys[order])
    return np.concatenate([rows[:1], rows[1:][order]])


file.matrix('known', keyed('known', 'known-keys.bin', weights['known.weight']))
file.add('vectors', keyed('vectors', 'vector-keys.bin', state['vectors'].numpy()))
file.matrix('groups', weights['groups.weight'])
file.linear('form', 'form')
file.floats('listing', weights['listing.weight'])
file.floats('casing', weights['casing.weight'])
file.floats('root', weights['root'])
for layer in range(options['layers']):
    file.layer(f'layer{layer}', f'layers.{layer}')
file.norm('gain', 'offset', 'norm')
for name, source in dict(tags='tags', fineTags='fine', arcWord='arc_word', arcHead='arc_head', relationWord='rel_word', relationHead='rel_head').items():
    file.linear(name, source)
file.matrix('arc', weights['arc'].T, np.zeros(weights['arc'].shape[1]))
file.matrix('arcBias', weights['arc_bias.weight'], np.zeros(1))
file.matrix('relation', weights['rel'].transpose(0, 2, 1), np.zeros(weights['rel'].shape[0] * weights['rel'].shape[2]))
file.write(TO, tags=state['upos'], fineTags=state['xpos'], relations=state['relations'], layers=options['layers'])
