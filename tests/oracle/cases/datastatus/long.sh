# data status: names with blanks and other letters.
project
for f in 'a b' 'ä' "it's" 'x -> y'; do echo "$f" >"$f"; run -q dvc add "$f"; done
run dvc data status
run -j dvc data status --json
commit data
for f in 'a b' 'ä' "it's" 'x -> y'; do echo more >"$f"; done
run dvc data status
run -j dvc data status --json
run dvc diff
run dvc diff --json
