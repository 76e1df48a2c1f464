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
