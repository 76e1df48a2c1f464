# -S in a Python file that cannot be: names that are not there, and a file that is no Python.
deviation exec-refs
deviation error-words
project
printf 'LR = 0.1\nclass K:\n    a = 1\n' >p.py
printf 'LR = = 1\n' >bad.py
printf 'stages:\n  s:\n    cmd: "true"\n    params:\n    - p.py: [LR]\n' >dvc.yaml
commit pipeline
run dvc exp run -S p.py:nope=1
run dvc exp run -S p.py:+NEW=1
run dvc exp run -S p.py:+K.b=1
run dvc exp run -S p.py:K=1
run dvc exp run -S bad.py:LR=1
run dvc exp run -S p.py:~nope
