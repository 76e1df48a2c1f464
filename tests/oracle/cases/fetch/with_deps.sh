# A stage alone, and with all that it depends on.
project
cat >dvc.yaml <<'TXT'
stages:
  one:
    cmd: cat data >one
    deps: [data]
    outs: [one]
  two:
    cmd: cat one one >two
    deps: [one]
    outs: [two]
TXT
echo data >data
dvc add -q data
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache
run dvc fetch two
run dvc fetch -d two
run dvc fetch -R .
