# Taken away and set by the same command: first the one, then the other.
project
plots_pipeline
run dvc plots modify w.csv --unset x -x epoch
snapshot
run dvc plots modify w.csv --unset x title --title new
snapshot
run dvc plots modify --unset title -- w.csv
