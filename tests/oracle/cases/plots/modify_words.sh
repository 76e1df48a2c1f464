# Words that do not go together.
project
plots_pipeline
run -h dvc plots modify
run -h dvc plots modify logs.csv -x
run -h dvc plots modify logs.csv model
run -h dvc plots modify logs.csv --nosuch
run dvc plots modify logs.csv
run dvc plots modify ''
