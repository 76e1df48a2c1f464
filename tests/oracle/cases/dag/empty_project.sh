# Nothing to show.
project
run dvc dag
run dvc dag --dot
run dvc dag nosuch
run dvc dag dvc.yaml
