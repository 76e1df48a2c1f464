# Without `dvc init`.
git init -q -b main .
printf 'a,b\n1,2\n' >f.csv
echo '{"d": "<DVC_METRIC_DATA>"}' >t.json
commit one
printf '3,4\n' >>f.csv
run -j dvc plots diff --json -t t.json --targets f.csv
run dvc plots diff --targets f.csv
