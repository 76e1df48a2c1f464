# Merge conflict and nonsense in dvc.lock.
project
small_pipeline
run -q dvc repro
cp dvc.lock good
{ echo '<<<<<<< HEAD'; cat good; echo '======='; cat good; echo '>>>>>>> other'; } >dvc.lock
run -h dvc repro
run -h dvc status
run -h dvc exp run
echo 'schema: "1.0"' >dvc.lock
run -h dvc repro
echo '[1, 2]' >dvc.lock
run -h dvc status
: >dvc.lock
run dvc status
