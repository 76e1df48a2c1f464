# Files that one experiment broke: YAML, JSON, TOML, each a different way; table, CSV, Markdown.
deviation unread-revisions
project
printf 'lr: 1\n' >params.yaml
echo '{"a": 1}' >m.json
printf 'b = 2\n' >n.toml
echo 'c: 3' >o.yaml
echo 'metrics: [m.json, n.toml, o.yaml]' >dvc.yaml
commit base
echo '{"a": ' >m.json
echo 'b = = 2' >n.toml
experiment two
printf '\377\376' >m.json
printf 'c: [1\n' >o.yaml
experiment more
: >m.json
: >n.toml
rm o.yaml
experiment empty
run dvc exp show
run dvc exp show --csv
run dvc exp show --md
run dvc exp show --csv --only-changed
