# A link to itself leads nowhere: it is one file that cannot be read, and no trouble for the others.
project
ln -s loop loop
echo '{"a": 1}' >m.json
echo 'metrics: [loop, m.json]' >dvc.yaml
commit one
run dvc ls .
run dvc ls -R .
run -q dvc metrics show --json
run dvc metrics show m.json
