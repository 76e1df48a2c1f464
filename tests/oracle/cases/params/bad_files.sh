# Params files that cannot be read.
project
echo 'a: 1' >params.yaml
commit base
echo 'a: [' >params.yaml
run -q dvc params diff
rm params.yaml
run dvc params diff
