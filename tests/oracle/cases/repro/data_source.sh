# Data that was added by hand feeds the pipeline.
project
small_pipeline
run -q dvc add data.txt
run dvc repro
echo three >>data.txt
run dvc status
run dvc repro
run dvc repro data.txt.dvc
rm data.txt
run dvc repro
