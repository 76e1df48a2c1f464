# A file that the first row cannot read: its columns stand where the file does.
deviation unread-revisions
project
echo '{"a": 1}' >m.json
echo 'b: 2' >n.yaml
echo 'c = 3' >o.toml
printf 'p: 1\n' >params.yaml
echo '{"q": 1}' >p.json
echo 'r: 1' >q.yaml
printf 'metrics: [m.json, n.yaml, o.toml]\nparams: [p.json, q.yaml]\n' >dvc.yaml
commit base
echo '{' >m.json
echo '[1' >n.yaml
echo '{' >p.json
run dvc exp show --csv
run dvc exp show --md
run dvc exp show --csv --only-changed
