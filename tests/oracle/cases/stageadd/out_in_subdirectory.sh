# The line of an output goes into the .gitignore beside it.
project
mkdir -p d/e
run dvc stage add -n a -o d/e/x 'echo 1 >d/e/x'
run dvc repro
