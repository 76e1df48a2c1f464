# Options that do not go together, or do not exist; `repro` of nothing.
project
small_pipeline
run dvc repro -s -p
run dvc repro -i -q
run dvc repro --dry -q
run -q dvc repro --nosuch
run dvc repro --force-downstream --dry
run dvc repro -f --no-run-cache --no-commit
run dvc repro -sf train
run dvc repro -k --ignore-errors
run dvc repro --dry --no-commit -P
mkdir empty
cd empty
run dvc repro
run dvc repro -P
run dvc repro train
run dvc status
