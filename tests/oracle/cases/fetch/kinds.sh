# Only metrics, only plots, only what is small.
project
cat >dvc.yaml <<'TXT'
stages:
  one:
    cmd: echo 1 >out; echo '{"m":1}' >m.json; echo 'a,b' >p.csv; mkdir -p more; echo '{"n":2}' >more/n.json; echo 'c,d' >q.csv; echo 'e,f' >x.csv
    outs: [out, more, q.csv, x.csv]
    metrics: [m.json]
    plots: [p.csv]
metrics: [more/n.json]
plots:
- two curves:
    y: {q.csv: b}
    x: {x.csv: a}
TXT
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
lose() { rm -r .dvc/cache "$ORACLE_BASE/site" && mkdir "$ORACLE_BASE/site"; }
lose
run dvc fetch --type metrics
lose
run dvc fetch --type plots
lose
run dvc fetch --type plots --type metrics
lose
run dvc fetch --max-size 4
lose
run dvc fetch --max-size 5 --type plots
lose
run dvc fetch --max-size 0
lose
run dvc fetch --max-size 1
