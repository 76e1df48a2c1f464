# Properties are taken away; without any it is a path alone, flags that are none stay.
project
plots_pipeline
run dvc plots modify w.csv --unset title
snapshot
run dvc plots modify w.csv --unset x
snapshot
run dvc plots modify logs.csv -x a -y b
run dvc plots modify logs.csv --unset x y
snapshot
run dvc plots modify w.csv --unset cache
run dvc plots modify logs.csv --unset x
run dvc plots modify logs.csv --unset
