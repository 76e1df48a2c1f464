# Constants of a Python file: what the lock says, and the listings.
deviation line-order 4
project
file p.py <<-'TXT'
	"""Params."""
	import os

	LR = 0.1  # rate
	NAME: str = 'adam'
	LAYERS = [64, [32, None], {'k': True}]
	NEG = -1
	POS = +2.5
	NONE = None
	OPT = {
	    "beta": {"one": 0.9},
	    'eps': 1e-7,
	}
	PATH = os.path.join("a", NAME)
	SUM = 1 + 2
	EMPTY = {}
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py:
TXT
run dvc repro
run dvc status
commit base
run -j dvc exp show --json
run dvc params diff --all
run -j dvc params diff --all --json
sed -i 's/0.1 /0.2 /; s/64/128/; s/-1/- 1/; s/1e-7/0.0000001/; s/0.9/0.8/' p.py
run dvc status
run dvc params diff
run dvc repro
