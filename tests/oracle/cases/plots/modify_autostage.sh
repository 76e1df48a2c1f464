# With core.autostage nothing is staged, and no hint is given without it.
project
plots_pipeline
commit
run dvc plots modify logs.csv -x a
run dvc config core.autostage true
run dvc plots modify logs.csv -y b
