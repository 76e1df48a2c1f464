# Without `dvc init`; with and without Git.
printf 'a,b\n1,2\n' >f.csv
echo '{"d": "<DVC_METRIC_DATA>"}' >t.json
run -j dvc plots show --json -t t.json f.csv
run dvc plots show f.csv
git init -q .
run -j dvc plots show --json -t t.json f.csv
mkdir sub
cd sub
run -j dvc plots show --json -t ../t.json ../f.csv
run dvc plots show
