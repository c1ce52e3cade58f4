"""Makes Fixtures/graphs/powerlaws.json: what powerlaw 2.0, SciPy 1.17 and mpmath 1.4 find.

    python3 Scripts/golden/powerlaws.py Fixtures/graphs

Degrees of Fixtures/graphs/hep-th.edges and netscience.edges. At a given minimum: the exponent, and the log-normal law with the
likelihood ratio; over all minima: the minimum of the least distance, its exponent and distance, found here from the definition
with SciPy's zeta, because powerlaw looks at the distance at the values of the data only.
"""

import json
import math
import sys

import mpmath
import numpy
import powerlaw
from scipy.special import zeta


def degrees(path):
    with open(path) as lines:
        count = [0] * int(next(lines).split()[0])
        for line in lines:
            a, b, _ = line.split()
            count[int(a)] += 1
            count[int(b)] += 1
    return [d for d in count if d > 0]


def exponent(tail, minimum):
    mean = sum(map(math.log, tail)) / len(tail)
    low, high = 1.0001, 60.0
    for _ in range(100):
        a, b = low + (high - low) / 3, high - (high - low) / 3
        if math.log(zeta(a, minimum)) + a * mean < math.log(zeta(b, minimum)) + b * mean:
            high = b
        else:
            low = a
    return (low + high) / 2


def distance(tail, minimum, alpha):
    xs = numpy.arange(minimum, max(tail) + 1)
    law = 1 - zeta(alpha, xs + 1) / zeta(alpha, minimum)
    return float(numpy.abs(numpy.searchsorted(sorted(tail), xs, "right") / len(tail) - law).max())


def best(values):
    fits = []
    for minimum in sorted(set(values))[:-1]:
        tail = [v for v in values if v >= minimum]
        alpha = exponent(tail, minimum)
        fits.append((distance(tail, minimum, alpha), minimum, alpha))
    return min(fits)


def main(target):
    # More digits than are kept: at its default precision small values are right to an absolute error only.
    mpmath.mp.dps = 150
    golden = {"zeta": [[s, q, float(mpmath.zeta(s, q)), float(mpmath.zeta(s, q, 1))] for s in (1.01, 1.5, 2, 2.5, 3.7, 8, 30) for q in (0.5, 1, 2, 7.25, 40, 1000)]}
    for name in ("netscience", "hep-th"):
        values = degrees(f"{target}/{name}.edges")
        d, minimum, alpha = best(values)
        fits = []
        for m in (1, 3, 5, 10):
            fit = powerlaw.Fit(values, discrete=True, xmin=m, parameter_ranges={"alpha": [1.01, 30]}, verbose=False)
            ratio, p = fit.distribution_compare("power_law", "lognormal", nested=False)
            fits.append([m, fit.power_law.alpha, fit.lognormal.mu, fit.lognormal.sigma, ratio, p])
        golden[name] = {"best": [minimum, alpha, d], "fits": fits}
    with open(f"{target}/powerlaws.json", "w") as out:
        json.dump(golden, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
