# An output that is no plot has nothing to be taken away.
project
plots_pipeline
run dvc plots modify model --unset x
run dvc plots modify m.json --unset
run dvc plots modify m.json --unset x -y acc
