# A param that is nowhere is no matter until the stage runs.
project
echo 'a: 1' >params.yaml
run dvc stage add -n a -p b 'echo 1'
run dvc status
run dvc repro
