# Without a remote there is what the cache has.
project
cat >dvc.yaml <<'TXT'
stages:
  one:
    cmd: cat dep >one
    deps: [dep]
    outs: [one]
  two:
    cmd: cat one one >two
    deps: [one]
    outs: [two]
TXT
echo data >dep
dvc add -q dep
run dvc repro --pull
rm one
run dvc repro --pull
rm two
run dvc repro --pull --no-run-cache
dvc remote add -q store "$ORACLE_BASE/ext/store"
run dvc repro --pull
