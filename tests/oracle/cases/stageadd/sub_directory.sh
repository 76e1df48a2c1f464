# In a subdirectory dvc.yaml is made there.
project
mkdir sub
cd sub
run dvc stage add -n a -o o 'echo 1 >o'
run dvc repro
cd ..
run dvc stage list
run dvc stage list -R
run dvc repro sub/dvc.yaml:a
