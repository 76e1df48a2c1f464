# A dvc.lock that is a link to a file that is not there: nothing is run whose results could not be recorded.
project
small_pipeline
ln -s nowhere dvc.lock
run dvc status
run dvc repro
run dvc commit -f
: >nowhere
run dvc repro
