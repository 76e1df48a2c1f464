# --glob: patterns of the shell, also over directories; without a match nothing happens.
project
mkdir -p d/e/g f.csv
for f in a.csv .hidden.csv c.txt d/x.csv d/e/y.csv d/e/g/.z.csv f.csv/in '[x]'; do echo "$f" >"$f"; done
run dvc add '*.csv'
run dvc add --glob 'a*.csv'
run dvc add --glob '[!a]*.csv'
snapshot
run dvc add --glob 'd/**/*.csv'
run dvc add --glob 'nothing*'
run dvc add --glob 'nothing*' '/none/*'
run dvc add --glob "it's*" 'nothing*'
run dvc add --glob 'c.[a-z]xt' 'nothing*'
run dvc add --glob c.txt nosuch
run dvc add --glob '[[]x]'
run dvc add --glob "$PWD/c.t?t"
run -q dvc add --glob 'd/**'
