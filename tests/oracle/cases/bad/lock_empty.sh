# dvc.lock of nothing, of a comment, of {}.
project
small_pipeline
: >dvc.lock
run dvc status
echo '# nothing' >dvc.lock
run dvc status
echo '{}' >dvc.lock
run dvc status
run dvc repro
