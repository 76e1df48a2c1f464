# A path alone becomes a map, in the order of the properties and not of the options.
project
plots_pipeline
run dvc plots modify logs.csv -y acc -x step
snapshot
run dvc plots modify logs.csv --title 'Of all' --no-header -t simple --y-label 'Accuracy, %' --x-label epoch
