# A params file that cannot be read, one that lacks the key, one that is not there.
project
small_pipeline
printf 'lr: 0.1\n  x: [\n' >params.yaml
run dvc status <<'END'
ERROR: unable to read: 'params.yaml', YAML file structure is corrupted: mapping values are not allowed here
  in "<unicode string>", line 2, column 4:
      x: [
       ^ (line: 2)
[exit 1]
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
