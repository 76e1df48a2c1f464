# A name in two files gets the file before it.
project
printf 'foo: 1\nbar: 2\nCreated: 5\n' >params.yaml
printf 'foo: 3\n' >m.yaml
printf 'metrics: [m.yaml]\n' >dvc.yaml
commit base
printf 'foo: 2\nbar: 2\nCreated: 6\n' >params.yaml
experiment e1
run dvc exp show --csv
run -j dvc exp show --json
run dvc exp show --csv --sort-by params.yaml:foo
run dvc exp show --csv --sort-by bar
