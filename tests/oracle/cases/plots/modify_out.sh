# An output becomes a plot, in its place among the others.
project
plots_pipeline
run dvc plots modify model
snapshot
run dvc plots modify model -t scatter
