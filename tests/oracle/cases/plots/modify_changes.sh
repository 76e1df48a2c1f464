# What is there keeps its place, what is new comes last.
project
plots_pipeline
run dvc plots modify w.csv -x epoch
snapshot
run dvc plots modify w.csv -y acc --title 'w again'
