# A metric becomes a plot, with its flags; the list that is empty then goes.
project
plots_pipeline
run dvc plots modify m.json -x step
