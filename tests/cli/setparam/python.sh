# Constants of a Python file change where they stand, however they are spelled.
project
file train.py <<-'TXT'
	"""Trains."""
	N=5  # how many
	NAME = "adam"
	RATE = 1e-3
	SHAPE = (28, 28)
	OPT = {
	    "beta": 0.9,  # first
	}


	class Model:
	    layers: list = [64, 32]

	    def __init__(self, x=0):
	        self.seed = 42


	if N:
	    print(N, NAME, RATE, SHAPE, OPT, Model.layers, Model().seed)
TXT
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: python3 train.py >out
	    params:
	    - train.py:
	    outs: [out]
TXT
commit pipeline
quietly dvc exp run -S train.py:N=6 -S train.py:NAME=sgd -S train.py:RATE=0.5 -S train.py:SHAPE.1=14 -S train.py:+OPT.eps=1e-7 -S train.py:Model.layers.0=128 -S train.py:Model.seed=7
run cat out <<'END'
6 sgd 0.5 (28, 14) {'beta': 0.9, 'eps': 1e-07} [128, 32] 7
END
run cat train.py <<'END'
"""Trains."""
N=6  # how many
NAME = "sgd"
RATE = 0.5
SHAPE = (28, 14)
OPT = {
    "beta": 0.9,  # first
    "eps": 1e-07,
}


class Model:
    layers: list = [128, 32]

    def __init__(self, x=0):
        self.seed = 7


if N:
    print(N, NAME, RATE, SHAPE, OPT, Model.layers, Model().seed)
END
run dvc exp run -S train.py:+NEW=1 <<'END'
ERROR: cannot change 'train.py': the Python text cannot be changed in place: names are not added
[exit 255]
END
run dvc exp run -S train.py:~N <<'END'
ERROR: cannot change 'train.py': the Python text cannot be changed in place: names are not removed
[exit 255]
END
run dvc exp run -S train.py:Model=1 <<'END'
ERROR: cannot change 'train.py': the Python text cannot be changed in place: a class gives way to no value
[exit 255]
END
run dvc exp run -S train.py:RATE=nan <<'END'
ERROR: cannot change 'train.py': Python has no literal for NaN
[exit 255]
END
printf 'A = 1\nB = "\377"\n' >bad.py
run dvc exp run -S bad.py:A=2 <<'END'
ERROR: unable to read: 'bad.py', is not valid utf-8
[exit 255]
END
