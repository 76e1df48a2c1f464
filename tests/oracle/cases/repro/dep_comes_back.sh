# A dependency changes and changes back: nothing is run.
project
small_pipeline
run -q dvc repro
echo three >>data.txt
run dvc status
printf 'one\ntwo\n' >data.txt
run dvc status
run dvc repro
