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
  other:
    cmd: echo other >other
    deps: [data]
    outs: [other]
TXT
echo data >data
dvc add -q data
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push two
run dvc push -d two
run dvc push --with-deps two
run dvc push
