# What is no Python is refused; so is what Python could not make.
deviation unread-revisions
deviation error-words
deviation exec-refs
project
printf 'lr = 1\n' >p.py
printf 'stages:\n  s:\n    cmd: "true"\n    params:\n    - p.py: [lr]\n' >dvc.yaml
run -q dvc repro
commit base
printf 'lr = 1\nx = = 2\n' >p.py
run dvc status
run dvc repro
run dvc params diff
run -j dvc params diff --json
run dvc exp run
printf 'lr = (1\n' >p.py
run dvc repro
printf 'lr: 1\nmodel:\n  units: 2\n' >p.py
run dvc repro
printf 'if x:\nlr = 1\n' >p.py
run dvc repro
printf 'lr = "x\n' >p.py
run dvc repro
printf '<<<<<<< HEAD\nlr = 1\n' >p.py
run dvc repro
printf 'lr = {[1]: 2}\n' >p.py
run dvc repro
printf 'lr = "\377"\n' >p.py
run dvc repro
: >p.py
run dvc repro
run dvc params diff
