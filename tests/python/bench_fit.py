# The fit of benches/fit.rs by SciPy's curve_fit; prints the median time.
import statistics
import time

import numpy as np
from scipy.optimize import curve_fit

k = np.arange(50)
x = 500.0 + 14.0 * k
y = -4.0 + 256.0 / (60.0 * (x / 520.0 - 1.0) + 16.0) + 0.1 * np.sin(1.7 * k)
sigma = np.full(50, 0.1)


def model(temperature, infinite, glass, fragility):
    return infinite + (12 - infinite) ** 2 / (fragility * (temperature / glass - 1) + 12 - infinite)


times = []
for _ in range(200):
    clock = time.perf_counter()
    found, _ = curve_fit(model, x, y, p0=[-3.0, 500.0, 40.0], sigma=sigma, absolute_sigma=True)
    times.append(1e3 * (time.perf_counter() - clock))
chi_squared = float(np.sum(((y - model(x, *found)) / sigma) ** 2))
print(f"{statistics.median(times):.3f} ms (chi squared {chi_squared:.6f})")
