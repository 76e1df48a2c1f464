# Params files that are empty, a comment, null, an empty map, gone or new.
deviation unread-revisions
deviation line-order 1 3
project
: >e.yaml
echo '# nothing' >c.yaml
echo 'null' >n.yaml
echo '{}' >m.json
echo 'a: 1' >gone.yaml
: >t.toml
echo 'params: [e.yaml, c.yaml, n.yaml, m.json, gone.yaml, t.toml, new.yaml]' >dvc.yaml
commit base
rm gone.yaml
for f in e c n new; do echo 'a: 1' >$f.yaml; done
echo '{"a": 1}' >m.json
echo 'a = 1' >t.toml
run dvc params diff
run -j dvc params diff --json
run dvc params diff --md --no-path
run dvc params diff HEAD HEAD
