"""Cases for a parameter study, one JSON line each.

    python cases.py evaluations 1000000 > cases.ndjson    # barriers of the mosaic over a grid of entropies and stiffnesses
    python cases.py fits 10000 > cases.ndjson             # the law of Vogel, Fulcher and Tammann set beside scattered points
"""

import json
import random
import sys


def evaluations(count):
    rows = max(1, round(count**0.5))
    for k in range(count):
        s_c = 0.2 + 1.8 * (k // rows) / rows
        stiffness = 50 + 150 * (k % rows) / rows
        yield {"quantity": "rfot.mosaic", "inputs": {"s_c": s_c, "stiffness": stiffness}}


def fits(count):
    scatter = random.Random(1)
    temperatures = [float(t) for t in range(700, 1500, 50)]
    for _ in range(count):
        # log10 of a viscosity in Pa s that reaches 12 near 750 K
        viscosities = [round(-4 + 4500 / (t - 470) + scatter.gauss(0, 0.05), 4) for t in temperatures]
        yield {"fit": "forms.vogel_fulcher", "x": temperatures, "y": viscosities, "sigma": [0.05] * len(temperatures)}


for case in {"evaluations": evaluations, "fits": fits}[sys.argv[1]](int(sys.argv[2])):
    print(json.dumps(case))
