# Keys with a slash or a colon; a metrics file that was renamed: both have their columns, and can be sorted by and dropped.
project
file params.yaml <<'T'
a/b: 1
"na:me": 2
foo: 3
T
echo '{"na:me": 5, "foo": 1}' >old.json
echo 'metrics: [old.json]' >dvc.yaml
commit one
git mv old.json new.json
echo 'metrics: [new.json]' >dvc.yaml
commit two
sed -i 's/: 2/: 9/' params.yaml
experiment e1
sed -i 's/: 2/: 4/' params.yaml
experiment e2
run dvc exp show -n 2 --csv
run dvc exp show -n 2
run dvc exp show --sort-by params.yaml:na:me --csv
run dvc exp show --sort-by :na:me --csv
run dvc exp show --sort-by new.json:na:me --csv
run dvc exp show --sort-by :nope
run dvc exp show --sort-by params.yaml:foo --csv
run dvc exp show --drop a/b --keep foo --csv
run dvc exp show --drop 'params.yaml:a/b' --csv
run dvc exp show --drop '.*na:me' --csv
