# Dicts: keys that are no text, keys of keys.
project
file p.py <<-'TXT'
	NUM = {2: 'b', 1: {'x': [5, 6]}}
	MIX = {'a': 1, **{'b': 2}}
	ONE = {None: 1}
	YES = {True: 2, False: 3}
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py: [NUM, NUM.1.x.0, YES]
TXT
run dvc repro
run dvc status
commit base
sed -i 's/5, 6/5, 7/; s/: 3/: 4/; s/None: 1/None: 2/' p.py
run dvc status
run dvc params diff --targets p.py
run -j dvc params diff --targets p.py --json
