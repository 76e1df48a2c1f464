# Letters outside of ASCII, wide ones, long ones, lines inside of values.
project
printf 'name: "größe"\nwide: "模型"\nlong: %s\nlines: "a\\nb"\npipe: "a|b"\n"schlüssel": 1\n' "$(printf 'x%.0s' $(seq 90))" >params.yaml
printf 'params: [params.yaml]\n' >dvc.yaml
commit baseline
sed -i 's/schlüssel": 1/schlüssel": 2/' params.yaml
experiment e1
run dvc exp show --csv
run dvc exp show --md
run dvc exp show --json
