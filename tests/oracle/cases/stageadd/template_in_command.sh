# ${...} in a command is a template as soon as it is in the file.
project
echo 'x: 7' >params.yaml
run dvc stage add -n a 'echo ${x}'
run dvc repro
run dvc stage add -n b 'echo ${nosuch}'
run dvc stage list
