"""What training/network.py and training/sayings.py are both made of. Needs the C++ compiler that torch compiles with."""
import os, random
import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.cpp_extension import load

recurrence = load('recurrence', [os.path.join(os.path.dirname(os.path.abspath(__file__)), 'recurrence.cpp')],
                  extra_cflags=['-O3', '-ffast-math', '-mavx2', '-mfma'])


class Recurrence(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z, p, v, lengths, reverse):
        z, p = z.contiguous(), p.contiguous()
        c, f = recurrence.forward(z, p, v, lengths, reverse)
        ctx.save_for_backward(c, f, z, v, lengths)
        ctx.reverse = reverse
        return c

    @staticmethod
    def backward(ctx, gc):
        c, f, z, v, lengths = ctx.saved_tensors
        gz, gp, gv = recurrence.backward(gc.contiguous(), c, f, z, v, lengths, ctx.reverse)
        return gz, gp, gv, None, None


class Layer(nn.Module):
    """x + r * c, both directions side by side; what they read is x normed and mixed with both neighbours, channel by channel."""

    def __init__(self, size):
        super().__init__()
        half = size // 2
        self.norm = nn.LayerNorm(size)
        self.mix = nn.Parameter(torch.tensor([0.2, 0.8, 0.2])[:, None].repeat(1, size) + 0.1 * torch.randn(3, size))
        self.project = nn.Linear(size, 6 * half)
        with torch.no_grad():
            self.project.bias[2 * half:4 * half] += torch.linspace(-1.0, 2.0, half).repeat(2)
        self.carry = nn.Parameter(torch.zeros(2, half))
        self.half = half

    def forward(self, x, mask, lengths, drop):
        h = self.norm(x) * mask
        h = drop(h)
        left, right = F.pad(h[:, :-1], (0, 0, 1, 0)), F.pad(h[:, 1:], (0, 0, 0, 1))
        h = left * self.mix[0] + h * self.mix[1] + right * self.mix[2]
        zf, zb, pf, pb, r = self.project(h).split([self.half] * 4 + [2 * self.half], -1)
        c = torch.cat([Recurrence.apply(zf, pf, self.carry[0], lengths, False), Recurrence.apply(zb, pb, self.carry[1], lengths, True)], -1)
        return x + torch.sigmoid(r) * c


def batches(rows, most, shuffle):
    """Indices of rows of like length, at most `most` words together. Each row says its length as `n`."""
    order = sorted(range(len(rows)), key=lambda i: rows[i]['n'] * (1 + (random.random() * 0.2 if shuffle else 0)))
    out, now = [], []
    for i in order:
        if now and (len(now) + 1) * rows[i]['n'] > most:
            out.append(now)
            now = []
        now.append(i)
    out.append(now)
    if shuffle:
        random.shuffle(out)
    return out
