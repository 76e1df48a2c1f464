# A metric that is no text cannot become a plot.
project
plots_pipeline
printf 'a\0b' >m.json
run dvc plots modify m.json -x a
printf 'a\0b' >model
run dvc plots modify model -x a
