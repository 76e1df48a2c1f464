# -p without a file means params.yaml.
project
echo 'a: {b: 1, c: [1, 2]}' >params.yaml
run dvc stage add -n a -p a.b,a.c 'echo 1'
run dvc repro
sed -i 's/b: 1/b: 2/' params.yaml
run dvc status
