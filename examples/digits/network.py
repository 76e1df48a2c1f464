"""A network with one hidden layer, in nothing but Python: 64 pixels -> hidden units (tanh) -> 10 digits (softmax)."""

from math import exp, log, tanh
from operator import mul

PIXELS, DIGITS = 64, 10


def new_network(hidden, rng):
    """Weights as rows, one a unit; the last weight of a row is its bias."""
    return {
        "hidden": [[rng.gauss(0, PIXELS**-0.5) for _ in range(PIXELS + 1)] for _ in range(hidden)],
        "output": [[rng.gauss(0, hidden**-0.5) for _ in range(hidden + 1)] for _ in range(DIGITS)],
    }


def layer(rows, inputs):
    return [sum(map(mul, row, inputs)) + row[-1] for row in rows]


def forward(network, pixels):
    """What the hidden units say, and how probable each digit is."""
    units = [tanh(x) for x in layer(network["hidden"], pixels)]
    scores = layer(network["output"], units)
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return units, [power / total for power in powers]


def learn(network, pixels, digit, step):
    """Move all weights a little so that `digit` gets more probable for this image."""
    units, chances = forward(network, pixels)
    errors = [chance - (d == digit) for d, chance in enumerate(chances)]
    blame = [
        (1 - unit * unit) * sum(error * row[u] for error, row in zip(errors, network["output"]))
        for u, unit in enumerate(units)
    ]
    descend(network["output"], errors, units, step)
    descend(network["hidden"], blame, pixels, step)


def descend(rows, errors, inputs, step):
    inputs = [*inputs, 1]
    for at, error in enumerate(errors):
        slope = step * error
        rows[at] = [weight - slope * x for weight, x in zip(rows[at], inputs)]


def assess(network, images):
    """Mean loss and share of digits recognised."""
    loss, right = 0, 0
    for pixels, digit in images:
        _, chances = forward(network, pixels)
        loss -= log(max(chances[digit], 1e-12))
        right += chances[digit] == max(chances)
    return loss / len(images), right / len(images)
