# The output of a stage belongs to the stage.
project
small_pipeline
commit pipeline
run -q dvc repro
echo edited >>model.txt
run dvc add model.txt
