# Started in a subdirectory: its dvc.yaml is the target, paths are shown from there.
project
mkdir sub
cd sub
small_pipeline
cd ..
commit pipeline
cd sub
run dvc exp run -n here -S lr=0.9 <<'END'
Reproducing experiment 'here'
WARNING: No file hash info found for '/repo/sub/model.txt'. It won't be created.
Running stage 'train':
> sh train.sh
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'

Ran experiment(s): here
Experiment results have been applied to your workspace.
END
run dvc status <<'END'
Data and pipelines are up to date.
END
run cat metrics.json <<'END'
{"acc": 0.9, "loss": {"train": 0.25}}
END
cd ..
run git status --short <<'END'
 M sub/params.yaml
?? sub/.gitignore
?? sub/dvc.lock
?? sub/metrics.json
END
