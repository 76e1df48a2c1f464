# What another repository keeps is not kept here.
project
echo one >a
dvc add -q a
cat >>a.dvc <<'TXT'
deps:
- path: a
  repo:
    url: https://example.com/x
    rev_lock: '0000000000000000000000000000000000000000'
frozen: true
TXT
run dvc gc -w -f
