# A params file that cannot be read, one that lacks the key, one that is not there.
project
small_pipeline
printf 'lr: 0.1\nx: [1\n' >params.yaml
run dvc repro <<'END'
ERROR: failed to reproduce 'train': Unable to read parameters from 'params.yaml': unable to read: 'params.yaml', YAML file structure is corrupted: flow sequence without a closing bracket, in line 3, column 1
[exit 255]
END
printf 'epochs: 3\n' >params.yaml
run dvc repro <<'END'
ERROR: failed to reproduce 'train': Parameters 'lr' are missing from 'params.yaml'.
[exit 255]
END
rm params.yaml
run dvc repro <<'END'
ERROR: failed to reproduce 'train': Parameters 'lr' are missing from 'params.yaml'.
[exit 255]
END
printf 'stages:\n  s:\n    cmd: "true"\n    params:\n    - p.toml: [lr]\n    - p.py: [lr]\n' >dvc.yaml
printf 'lr = 1\n[t]\nlr = \n' >p.toml
printf 'lr = 1\n' >p.py
run dvc repro <<'END'
ERROR: failed to reproduce 's': Unable to read parameters from 'p.toml': unable to read: 'p.toml', TOML file structure is corrupted: not a value: line 3 column 6
[exit 255]
END
run dvc status <<'END'
s:
	changed deps:
		new:                p.toml
		new:                p.py
END
echo 'lr = 1' >p.toml
printf 'lr = 1\nclass T:\n    x = (1,\n' >p.py
run dvc repro <<'END'
ERROR: failed to reproduce 's': Unable to read parameters from 'p.py': unable to read: 'p.py', Python file structure is corrupted: a bracket that is not closed: line 3 column 9
[exit 255]
END
printf 'lr: 0.1\n  x: 1\n' >p.py
run dvc repro <<'END'
ERROR: failed to reproduce 's': Unable to read parameters from 'p.py': unable to read: 'p.py', Python file structure is corrupted: invalid syntax: line 2 column 3
[exit 255]
END
printf 'lr = "\377"\n' >p.py
run dvc repro <<'END'
ERROR: failed to reproduce 's': Unable to read parameters from 'p.py': unable to read: 'p.py', is not valid utf-8
[exit 255]
END
run dvc exp run -n x -S p.toml:lr=2 <<'END'
Reproducing experiment 'x'
ERROR: failed to reproduce 's': Unable to read parameters from 'p.py': unable to read: 'p.py', is not valid utf-8
[exit 255]
END
