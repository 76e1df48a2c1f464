# Keys with slashes, dots and colons; the same key in several files; --drop and --keep of them.
project
printf 'lr: 1\n"a/b": 2\n"c:d": 3\nacc: 4\n' >params.yaml
printf '{"acc": 0.5, "a/b": 1, "x": {"y.z": 2}}' >m.json
printf '{"acc": 0.7}' >n.json
printf 'params: [params.yaml]\nmetrics: [m.json, n.json]\n' >dvc.yaml
commit baseline
sed -i 's/lr: 1/lr: 2/' params.yaml
experiment e1
run dvc exp show --csv
run dvc exp show --csv --drop 'm.json:.*'
run dvc exp show --csv --drop 'a/b'
run dvc exp show --csv --drop '.*acc' --keep 'n.json'
run dvc exp show --csv --drop lr --drop c --keep acc
run dvc exp show --csv --sort-by 'c:d'
run dvc exp show --csv --sort-by acc
run dvc exp show --csv --sort-by m.json:acc --sort-order desc
