# A stage that never ran, with its outputs there already.
project
small_pipeline
run dvc status
echo 1 >model.txt
run dvc status
