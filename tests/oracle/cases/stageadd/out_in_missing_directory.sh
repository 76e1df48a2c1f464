# An output in a directory that is not there yet.
project
run dvc stage add -n a -o d/x 'echo 1 >d/x'
run dvc repro
